/// An expression of the query language, as a tree.
///
/// It carries its types: a tree that came out of `init(parsing:dialect:)` has passed all checks.
public indirect enum Expression: Sendable, Hashable {
  case number(NumberLiteral)
  case string(StringLiteral)
  case vectorSelector(VectorSelector)
  case matrixSelector(MatrixSelector)
  case subquery(Subquery)
  case call(Call)
  case aggregation(Aggregation)
  case binary(BinaryOperation)
  case unary(UnaryOperation)
  case parenthesized(Parenthesized)
}

extension Expression {
  /// The part of the text that the expression was read from.
  public var range: SourceRange {
    switch self {
    case .number(let literal): literal.range
    case .string(let literal): literal.range
    case .vectorSelector(let selector): selector.range
    case .matrixSelector(let selector): selector.range
    case .subquery(let subquery): subquery.range
    case .call(let call): call.range
    case .aggregation(let aggregation): aggregation.range
    case .binary(let operation): operation.range
    case .unary(let operation): operation.range
    case .parenthesized(let parentheses): parentheses.range
    }
  }

  /// What kind of value the expression yields.
  public var valueType: ValueType {
    switch self {
    case .number: .scalar
    case .string: .string
    case .vectorSelector, .aggregation: .vector
    case .matrixSelector, .subquery: .matrix
    case .call(let call): call.function.returnType
    case .binary(let operation): operation.valueType
    case .unary(let operation): operation.operand.valueType
    case .parenthesized(let parentheses): parentheses.inner.valueType
    }
  }

  /// The expression without parentheses around it.
  public var unparenthesized: Expression {
    guard case .parenthesized(let parentheses) = self else { return self }
    return parentheses.inner.unparenthesized
  }
}
