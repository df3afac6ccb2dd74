/// A call of a function: `rate(http_requests_total[5m])`.
public struct Call: Sendable, Hashable {
  /// The function's name and types.
  public let function: FunctionSignature
  /// What it is called with.
  public let arguments: [Expression]
  /// The part of the text.
  public let range: SourceRange

  /// A call of a function.
  public init(_ function: FunctionSignature, _ arguments: [Expression], range: SourceRange = .none)
  {
    self.function = function
    self.arguments = arguments
    self.range = range
  }
}
