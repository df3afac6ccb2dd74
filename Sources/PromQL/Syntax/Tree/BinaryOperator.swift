/// An operator between two expressions.
public enum BinaryOperator: String, Sendable, Hashable, CaseIterable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case modulo = "%"
  case power = "^"
  case atan2
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case and, or, unless
  /// Keeps the observations of a histogram below a bound (Prometheus 3).
  case trimUpper = "</"
  /// Keeps the observations of a histogram above a bound (Prometheus 3).
  case trimLower = ">/"

  /// Whether it compares.
  public var isComparison: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
    case .add, .subtract, .multiply, .divide, .modulo, .power, .atan2, .and, .or, .unless,
      .trimUpper, .trimLower:
      false
    }
  }

  /// Whether it is `and`, `or` or `unless`.
  public var isSetOperator: Bool { self == .and || self == .or || self == .unless }
}
