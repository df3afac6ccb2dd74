/// A condition on one label of a series, such as `status=~"5.."`.
public struct LabelMatcher: Sendable, Hashable {
  /// How a label's value is compared.
  public enum Operator: String, Sendable, Hashable {
    case equal = "="
    case notEqual = "!="
    case matches = "=~"
    case doesNotMatch = "!~"

    /// Whether the value is a regular expression.
    public var isRegularExpression: Bool { self == .matches || self == .doesNotMatch }
  }

  /// The label's name.
  public let label: String
  /// How it is compared.
  public let `operator`: Operator
  /// The text or the regular expression (RE2, of the whole value) that it is compared with.
  public let value: String

  /// A condition on one label.
  public init(_ label: String, _ operator: Operator, _ value: String) {
    self.label = label
    self.operator = `operator`
    self.value = value
  }
}
