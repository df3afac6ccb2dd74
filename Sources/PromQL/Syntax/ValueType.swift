/// What kind of value an expression yields.
public enum ValueType: String, Sendable, Hashable {
  /// Nothing: the expression is wrong.
  case none
  /// One number without labels.
  case scalar
  /// Any number of series with one sample each.
  case vector
  /// Any number of series with samples over a range of time.
  case matrix
  /// A text.
  case string

  /// The name that Prometheus's documentation and messages use.
  public var documentedName: String {
    switch self {
    case .none: "none"
    case .scalar: "scalar"
    case .vector: "instant vector"
    case .matrix: "range vector"
    case .string: "string"
    }
  }
}
