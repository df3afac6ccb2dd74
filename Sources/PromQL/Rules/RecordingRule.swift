public import TimeSeries

/// A rule that keeps the result of its expression under a new name.
public struct RecordingRule: Sendable {
  /// The name of the series that it writes.
  public let name: String
  /// What is evaluated.
  public let expression: Expression
  /// Labels to add; an empty value takes the label away.
  public let labels: [Label]

  /// A rule that records.
  public init(name: String, expression: Expression, labels: [Label] = []) {
    self.name = name
    self.expression = expression
    self.labels = labels
  }
}
