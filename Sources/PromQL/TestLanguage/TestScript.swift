public import Wording

/// A script of Prometheus's own test language: series are loaded, expressions evaluated, and their
/// results compared with those written down.
///
///     load 5m
///       requests{job="api"} 0+10x10
///     eval instant at 50m sum by (job) (requests)
///       {job="api"} 100
public struct TestScript: Sendable {
  /// The commands in the order of the text.
  let commands: [TestCommand]

  /// Reads a script; what makes no sense in it becomes an outcome that fails.
  public init(parsing text: String) {
    var reader = TestScriptReader(text)
    commands = reader.read()
  }

  /// Runs all commands.
  ///
  /// - Parameters:
  ///   - dialect: The version of Prometheus that the script was written for.
  ///   - limits: How much each evaluation may cost.
  /// - Returns: One outcome for each evaluation, and one for each line that makes no sense.
  public func run(
    dialect: Dialect = .v3, limits: EvaluationLimits = EvaluationLimits()
  ) -> [TestOutcome] {
    var runner = TestRunner(dialect: dialect, limits: limits)
    return commands.compactMap { runner.run($0) }
  }
}

/// How one evaluation of a script went.
public struct TestOutcome: Sendable, Equatable {
  /// The line of the script, from one.
  public let line: Int
  /// The expression; of a line that makes no sense the whole line.
  public let expression: String
  /// What differs from what the script expects, or nil if nothing does.
  public let difference: Phrase?

  /// An outcome.
  public init(line: Int, expression: String, difference: Phrase?) {
    self.line = line
    self.expression = expression
    self.difference = difference
  }

  /// Whether all came out as expected.
  public var isPassed: Bool { difference == nil }
}
