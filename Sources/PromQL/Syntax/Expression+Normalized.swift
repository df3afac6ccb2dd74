extension Expression {
  /// The same tree without places and with matchers in order, to compare what was read from
  /// different texts.
  public var normalized: Expression {
    switch self {
    case .number(let literal):
      .number(NumberLiteral(literal.value, isDuration: literal.isDuration))
    case .string(let literal): .string(StringLiteral(literal.value))
    case .vectorSelector(let selector): .vectorSelector(selector.normalized)
    case .matrixSelector(let matrix):
      .matrixSelector(
        MatrixSelector(matrix.selector.normalized, window: matrix.window.normalized))
    case .subquery(let subquery): .subquery(subquery.normalized)
    case .call(let call):
      .call(Call(call.function, call.arguments.map(\.normalized)))
    case .aggregation(let aggregation):
      .aggregation(
        Aggregation(
          aggregation.aggregator, aggregation.grouping,
          parameter: aggregation.parameter?.normalized,
          aggregation.operand.normalized))
    case .binary(let operation):
      .binary(
        BinaryOperation(
          operation.left.normalized, operation.operator, operation.right.normalized,
          returnsBool: operation.returnsBool,
          matching: operation.matching ?? VectorMatching()))
    case .unary(let operation):
      .unary(UnaryOperation(operation.sign, operation.operand.normalized))
    case .parenthesized(let parentheses):
      .parenthesized(Parenthesized(parentheses.inner.normalized))
    }
  }
}

extension VectorSelector {
  fileprivate var normalized: VectorSelector {
    VectorSelector(
      name: name, matchers: matchers.sorted { $0.text < $1.text }, offset: offset?.normalized,
      at: at,
      extension: `extension`)
  }
}

extension Subquery {
  fileprivate var normalized: Subquery {
    Subquery(
      expression.normalized, window: window.normalized, step: step?.normalized,
      offset: offset?.normalized, at: at)
  }
}

extension DurationValue {
  fileprivate var normalized: DurationValue {
    switch self {
    case .milliseconds: self
    case .computed(let expression): .computed(expression.normalized)
    }
  }
}

extension DurationExpression {
  fileprivate var normalized: DurationExpression {
    switch self {
    case .literal(let literal):
      .literal(NumberLiteral(literal.value, isDuration: literal.isDuration))
    case .step: .step(.none)
    case .queryRange: .queryRange(.none)
    case .minimum(let left, let right, _):
      .minimum(left.normalized, right.normalized, .none)
    case .maximum(let left, let right, _):
      .maximum(left.normalized, right.normalized, .none)
    case .negated(let inner, _): .negated(inner.normalized, .none)
    case .parenthesized(let inner, _): .parenthesized(inner.normalized, .none)
    case .binary(let symbol, let left, let right):
      .binary(symbol, left.normalized, right.normalized)
    }
  }
}
