/// The name and the types of a function.
public struct FunctionSignature: Sendable, Hashable {
  /// The name, such as `rate`.
  public let name: String
  /// The types of its arguments; the last one repeats where there may be any number.
  public let argumentTypes: [ValueType]
  /// 0: exactly these arguments; n: the last one is optional and there may be n - 1 more of it;
  /// -1: the last one any number of times, or not at all.
  public let variadic: Int
  /// What it yields.
  public let returnType: ValueType
  /// Whether Prometheus has it behind a feature flag.
  public let isExperimental: Bool
  /// The dialects that have it.
  public let dialects: Set<Dialect>

  /// A function's name and types.
  public init(
    _ name: String, _ argumentTypes: [ValueType], variadic: Int = 0,
    returnType: ValueType = .vector, isExperimental: Bool = false,
    dialects: Set<Dialect> = [.v2, .v3]
  ) {
    self.name = name
    self.argumentTypes = argumentTypes
    self.variadic = variadic
    self.returnType = returnType
    self.isExperimental = isExperimental
    self.dialects = dialects
  }
}
