extension Expression {
  /// The same expression with the time of every selector and subquery that has none set by `@`;
  /// what is inside of a subquery stays as it is.
  func fixed(at time: Int64) -> Expression {
    switch self {
    case .number, .string: self
    case .vectorSelector(let selector): .vectorSelector(selector.fixed(at: time))
    case .matrixSelector(let matrix):
      .matrixSelector(
        MatrixSelector(matrix.selector.fixed(at: time), window: matrix.window, range: range))
    case .subquery(let subquery): .subquery(subquery.fixed(at: time))
    case .call(let call):
      .call(Call(call.function, call.arguments.map { $0.fixed(at: time) }, range: range))
    case .aggregation(let aggregation):
      .aggregation(
        Aggregation(
          aggregation.aggregator, aggregation.grouping,
          parameter: aggregation.parameter?.fixed(at: time), aggregation.operand.fixed(at: time),
          range: range))
    case .binary(let operation):
      .binary(
        BinaryOperation(
          operation.left.fixed(at: time), operation.operator, operation.right.fixed(at: time),
          returnsBool: operation.returnsBool, matching: operation.writtenMatching))
    case .unary(let operation):
      .unary(UnaryOperation(operation.sign, operation.operand.fixed(at: time), range: range))
    case .parenthesized(let parentheses):
      .parenthesized(Parenthesized(parentheses.inner.fixed(at: time), range: range))
    }
  }

  /// Whether it yields something else at another time although all of its selectors are fixed.
  var dependsOnTimeOfEvaluation: Bool {
    contains { expression in
      guard case .call(let call) = expression else { return false }
      return Expression.timeFunctions.contains(call.function.name)
    }
  }

  private static let timeFunctions: Set<String> = [
    "days_in_month", "day_of_month", "day_of_week", "day_of_year", "hour", "minute", "month",
    "year", "predict_linear", "time", "timestamp", "start_timestamp", "start", "end", "step",
    "range",
  ]

  /// Whether a range query must yield the same at its middle step.
  func isTheSameInRange(_ dialect: Dialect) -> Bool {
    guard valueType == .vector || valueType == .scalar else { return false }
    return !contains { expression in
      switch expression {
      case .call(let call):
        ["start", "end", "step", "range"].contains(call.function.name)
      case .vectorSelector(let selector):
        selector.at?.isPreprocessor == true || selector.offset.dependsOnQuery
      case .matrixSelector(let matrix): DurationValue?.some(matrix.window).dependsOnQuery
      case .subquery(let subquery):
        subquery.at?.isPreprocessor == true || subquery.offset.dependsOnQuery
          || subquery.step.dependsOnQuery || DurationValue?.some(subquery.window).dependsOnQuery
      case .number, .string, .aggregation, .binary, .unary, .parenthesized: false
      }
    }
  }
}

extension VectorSelector {
  fileprivate func fixed(at time: Int64) -> VectorSelector {
    guard at == nil || at?.isPreprocessor == true else { return self }
    return changing(at: .timestamp(time))
  }
}

extension Subquery {
  fileprivate func fixed(at time: Int64) -> Subquery {
    guard at == nil || at?.isPreprocessor == true else { return self }
    return changing(at: .timestamp(time), end: range.end)
  }
}

extension DurationValue? {
  /// Whether it is computed from the times of the query.
  fileprivate var dependsOnQuery: Bool {
    guard case .computed(let expression) = self else { return false }
    return expression.dependsOnQuery
  }
}

extension DurationExpression {
  fileprivate var dependsOnQuery: Bool {
    switch self {
    case .literal: false
    case .step, .queryRange: true
    case .minimum(let left, let right, _), .maximum(let left, let right, _),
      .binary(_, let left, let right):
      left.dependsOnQuery || right.dependsOnQuery
    case .negated(let inner, _), .parenthesized(let inner, _): inner.dependsOnQuery
    }
  }
}
