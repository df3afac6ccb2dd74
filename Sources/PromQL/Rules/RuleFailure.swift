/// A rule that could not be evaluated.
public struct RuleFailure: Error, Sendable, Equatable {
  /// The name of the rule.
  public let rule: String
  /// When, in milliseconds since the epoch.
  public let time: Int64
  /// Why, in Prometheus's words.
  public let message: String

  /// A rule that could not be evaluated.
  public init(rule: String, time: Int64, message: String) {
    self.rule = rule
    self.time = time
    self.message = message
  }
}
