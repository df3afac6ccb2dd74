/// Runs unit tests of rules as `promtool test rules` does, with its verdicts and its words.
public struct RuleUnitTestRunner: Sendable {
  /// The most evaluations of all rules that one test may ask for.
  private static let mostEvaluations: Int64 = 2_000_000

  let groups: [EvaluationGroup]
  let interval: Int64
  let dialect: Dialect
  let isFuzzy: Bool

  /// A runner for groups in the order of their evaluation.
  ///
  /// - Parameters:
  ///   - interval: The milliseconds between two evaluations.
  ///   - isFuzzy: Whether values may differ in their last bit.
  public init(
    groups: [EvaluationGroup], interval: Int64, dialect: Dialect = .v3, isFuzzy: Bool = false
  ) {
    self.groups = groups
    self.interval = max(interval, 1)
    self.dialect = dialect
    self.isFuzzy = isFuzzy
  }

  /// What is wrong, a text for each failure; empty where the test passes.
  public func failures(of test: RuleUnitTest) -> [String] {
    var run = RuleUnitTestRun(test, runner: self)
    let end = (test.alerts.map(\.time) + test.expressions.map(\.time)).max() ?? 0
    guard end / interval <= Self.mostEvaluations else {
      return ["    test asks for more than \(Self.mostEvaluations) evaluations"]
    }
    var time: Int64 = 0
    while time <= end {
      guard run.evaluate(at: time) else { return run.failures }
      run.checkAlerts(from: time, upTo: time + interval)
      time += interval
    }
    run.checkExpressions()
    return run.failures
  }
}
