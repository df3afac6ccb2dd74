package import PromQL

extension Expression {
  /// The expression with each part replaced for which there is a replacement, the outer ones first; what is within a
  /// replacement is left as it is.
  func rewritten(_ replacement: (Expression) -> Expression?) -> Expression {
    if let new = replacement(self) { return new }
    switch self {
    case .number, .string, .vectorSelector: return self
    case .matrixSelector(let matrix):
      guard case .vectorSelector(let selector)? = replacement(.vectorSelector(matrix.selector))
      else {
        return self
      }
      return .matrixSelector(MatrixSelector(selector, window: matrix.window, range: matrix.range))
    case .subquery(let subquery):
      return .subquery(
        Subquery(
          subquery.expression.rewritten(replacement), window: subquery.window, step: subquery.step,
          offset: subquery.offset, at: subquery.at, range: subquery.range))
    case .call(let call):
      let arguments = call.arguments.map { $0.rewritten(replacement) }
      return .call(Call(call.function, arguments, range: call.range))
    case .aggregation(let aggregation):
      return .aggregation(aggregation.with(operand: aggregation.operand.rewritten(replacement)))
    case .binary(let operation):
      return .binary(
        BinaryOperation(
          operation.left.rewritten(replacement), operation.operator,
          operation.right.rewritten(replacement), returnsBool: operation.returnsBool,
          matching: operation.matching ?? VectorMatching()))
    case .unary(let operation):
      return .unary(
        UnaryOperation(
          operation.sign, operation.operand.rewritten(replacement), range: operation.range))
    case .parenthesized(let parentheses):
      return .parenthesized(
        Parenthesized(parentheses.inner.rewritten(replacement), range: parentheses.range))
    }
  }

  /// The expression with every range as long as given.
  package func replacingWindows(with window: DurationValue) -> Expression {
    rewritten { part in
      guard case .matrixSelector(let matrix) = part else { return nil }
      return .matrixSelector(MatrixSelector(matrix.selector, window: window, range: matrix.range))
    }
  }

  /// The expression with every selector replaced.
  package func replacingSelectors(_ replacement: (VectorSelector) -> VectorSelector) -> Expression {
    rewritten { part in
      guard case .vectorSelector(let selector) = part else { return nil }
      return .vectorSelector(replacement(selector))
    }
  }

  /// The expression with other groups in every aggregation.
  package func replacingGrouping(_ replacement: (Grouping) -> Grouping) -> Expression {
    rewritten { part in
      guard case .aggregation(let aggregation) = part else { return nil }
      return .aggregation(
        Aggregation(
          aggregation.aggregator, replacement(aggregation.grouping),
          parameter: aggregation.parameter,
          aggregation.operand.replacingGrouping(replacement), range: aggregation.range))
    }
  }

  /// The ranges of its matrix selectors.
  var windows: [DurationValue] {
    var windows: [DurationValue] = []
    walk { if case .matrixSelector(let matrix) = $0 { windows.append(matrix.window) } }
    return windows
  }

  /// Every aggregation in it.
  var aggregations: [Aggregation] {
    var found: [Aggregation] = []
    walk { if case .aggregation(let aggregation) = $0 { found.append(aggregation) } }
    return found
  }
}

extension Aggregation {
  func with(operand: Expression) -> Aggregation {
    Aggregation(aggregator, grouping, parameter: parameter, operand, range: range)
  }

  func with(aggregator: Aggregator) -> Aggregation {
    Aggregation(aggregator, grouping, parameter: parameter, operand, range: range)
  }
}
