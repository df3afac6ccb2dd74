/// A name with its value, one of those that tell a series from the others.
public struct Label: Sendable, Hashable {
  /// The name, such as `job`.
  public let name: String
  /// The value, such as `api`.
  public let value: String

  /// A name with its value.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }

  /// The label under which a metric's name is kept.
  public static let metricName = "__name__"
}
