/// Rules that are evaluated one after the other, each on what those before it have written.
public struct EvaluationGroup: Sendable {
  /// A rule of one of the two kinds.
  public enum Rule: Sendable {
    /// Raises alerts.
    case alerting(AlertingRule)
    /// Writes series.
    case recording(RecordingRule)

    /// The name of the alert or of the recorded series.
    public var name: String {
      switch self {
      case .alerting(let rule): rule.name
      case .recording(let rule): rule.name
      }
    }

    /// What the rule evaluates.
    public var expression: Expression {
      switch self {
      case .alerting(let rule): rule.expression
      case .recording(let rule): rule.expression
      }
    }
  }

  /// The name of the group.
  public let name: String
  /// The most series or alerts that a rule may yield; 0 for any number.
  public let limit: Int
  /// How far back in time the rules are evaluated, in milliseconds.
  public let queryOffset: Int64
  /// The rules in their order.
  public let rules: [Rule]

  /// A group of rules.
  public init(name: String, limit: Int = 0, queryOffset: Int64 = 0, rules: [Rule]) {
    self.name = name
    self.limit = limit
    self.queryOffset = queryOffset
    self.rules = rules
  }
}
