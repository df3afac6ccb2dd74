import PromQL

/// Reads what a query means: recording rules are followed, and what does not change the meaning is looked through.
struct QueryReader {
  let vocabulary: MetricVocabulary
  /// The expressions of the recording rules by their names.
  let recorded: [String: Expression]

  init(vocabulary: MetricVocabulary, recorded: [String: Expression] = [:]) {
    self.vocabulary = vocabulary
    self.recorded = recorded
  }

  /// The part of an expression that says what is measured: without sums, order, rounding, limits, constants and guards.
  func core(_ expression: Expression) -> Expression {
    var current = expression
    for _ in 0..<60 {
      guard let inner = step(into: current) else { return current }
      current = inner
    }
    return current
  }

  private func step(into expression: Expression) -> Expression? {
    switch expression {
    case .parenthesized(let parentheses): parentheses.inner
    case .aggregation(let aggregation):
      Self.keepingAggregators.contains(aggregation.aggregator) ? aggregation.operand : nil
    case .call(let call): inner(of: call)
    case .binary(let operation): inner(of: operation)
    case .vectorSelector(let selector): selector.metricName.flatMap { recorded[$0] }
    case .unary(let operation): operation.operand
    case .number, .string, .matrixSelector, .subquery: nil
    }
  }

  private static let keepingAggregators: Set<Aggregator> = [
    .sum, .avg, .min, .max, .topk, .bottomk, .limitK,
  ]

  private func inner(of call: Call) -> Expression? {
    if call.isOne(of: Self.keepingFunctions) { return call.arguments.first }
    guard call.function.name.hasSuffix("_over_time"),
      case .subquery(let subquery) = call.arguments.last?.unparenthesized
    else { return nil }
    return subquery.expression
  }

  private static let keepingFunctions: Set<String> = [
    "sort", "sort_desc", "sort_by_label", "sort_by_label_desc", "round", "ceil", "floor", "abs",
    "clamp", "clamp_min", "clamp_max", "label_replace", "label_join",
  ]

  /// A factor, a filter and a guard change nothing in what is measured.
  private func inner(of operation: BinaryOperation) -> Expression? {
    switch operation.operator {
    case .multiply:
      if operation.right.literal != nil { return operation.left }
      return operation.left.literal != nil ? operation.right : nil
    case .divide: return operation.right.literal != nil ? operation.left : nil
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      return operation.right.literal != nil ? operation.left : nil
    case .or: return operation.left.literal != nil ? operation.right : operation.left
    case .and, .unless: return operation.left
    case .add:
      if operation.right.literal == 0 { return operation.left }
      return operation.left.literal == 0 ? operation.right : nil
    case .subtract, .modulo, .power, .atan2, .trimUpper, .trimLower: return nil
    }
  }
}
