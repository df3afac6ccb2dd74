/// An expression with a sign before it: `-up`.
public struct UnaryOperation: Sendable, Hashable {
  /// The sign.
  public enum Sign: String, Sendable, Hashable {
    case plus = "+"
    case minus = "-"
  }

  /// The sign.
  public let sign: Sign
  /// What is after it.
  public let operand: Expression
  /// The part of the text.
  public let range: SourceRange

  /// An expression with a sign before it.
  public init(_ sign: Sign, _ operand: Expression, range: SourceRange = .none) {
    self.sign = sign
    self.operand = operand
    self.range = range
  }
}

/// An expression in parentheses.
public struct Parenthesized: Sendable, Hashable {
  /// What is between them.
  public let inner: Expression
  /// The part of the text, parentheses included.
  public let range: SourceRange

  /// An expression in parentheses.
  public init(_ inner: Expression, range: SourceRange = .none) {
    self.inner = inner
    self.range = range
  }
}
