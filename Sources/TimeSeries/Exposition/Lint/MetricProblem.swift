/// Something about a metric that works against good practice or against the format's specification.
public struct MetricProblem: Sendable, Hashable {
  /// The family's name.
  public let metric: String
  /// What is wrong, in promtool's words where it has some.
  public let text: String
  /// The first line that shows it, from 1.
  public let line: Int

  /// A problem of a family, shown on a line.
  public init(metric: String, text: String, line: Int) {
    self.metric = metric
    self.text = text
    self.line = line
  }
}

extension MetricProblem: Comparable {
  /// By metric, then by text, as promtool prints them.
  public static func < (left: MetricProblem, right: MetricProblem) -> Bool {
    (left.metric, left.text, left.line) < (right.metric, right.text, right.line)
  }
}
