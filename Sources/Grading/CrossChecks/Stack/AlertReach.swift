import PromQL

/// What an alert's condition can reach, from the bounds of the histograms that it asks.
struct AlertReach {
  /// Why a condition is never met.
  enum Obstacle: Equatable {
    /// A quantile is compared with what lies at or beyond the last finite bound of its histogram.
    case beyondLastBucket(series: String, bound: Double, threshold: Double)
    /// The buckets are put together without their bounds.
    case withoutBounds(series: String)
  }

  /// The greatest value of an expression, with the histogram that sets it.
  private struct Ceiling {
    let series: String
    let value: Double
  }

  /// The finite bounds of the histogram of a series; nil where they are not known.
  let buckets: (String) -> [Double]?

  /// Why the condition is never met; nil where it may be.
  func obstacle(in condition: Expression) -> Obstacle? {
    guard case .binary(let operation) = condition.unparenthesized else {
      return lostBounds(in: condition)
    }
    switch operation.operator {
    case .and: return obstacle(in: operation.left) ?? obstacle(in: operation.right)
    case .unless: return obstacle(in: operation.left)
    case .or:
      guard obstacle(in: operation.right) != nil else { return nil }
      return obstacle(in: operation.left)
    default: return comparison(operation) ?? lostBounds(in: condition)
    }
  }

  private func comparison(_ operation: BinaryOperation) -> Obstacle? {
    guard !operation.returnsBool, let (value, symbol, threshold) = sides(of: operation),
      let ceiling = ceiling(of: value)
    else { return nil }
    let isNever =
      switch symbol {
      case .greater: threshold >= ceiling.value
      case .greaterOrEqual, .equal: threshold > ceiling.value
      default: false
      }
    guard isNever else { return nil }
    return .beyondLastBucket(
      series: ceiling.series, bound: ceiling.value, threshold: threshold)
  }

  /// The measured side, the comparison as seen from it, and the number that it is compared with.
  private func sides(
    of operation: BinaryOperation
  ) -> (Expression, BinaryOperator, Double)? {
    if let number = number(operation.right) {
      return (operation.left, operation.operator, number)
    }
    guard let number = number(operation.left) else { return nil }
    let mirrored: [BinaryOperator: BinaryOperator] = [
      .less: .greater, .lessOrEqual: .greaterOrEqual, .equal: .equal,
    ]
    return mirrored[operation.operator].map { (operation.right, $0, number) }
  }

  private func number(_ expression: Expression) -> Double? {
    switch expression.unparenthesized {
    case .number(let literal): literal.value
    case .binary(let operation): product(operation)
    default: nil
    }
  }

  private func product(_ operation: BinaryOperation) -> Double? {
    guard let left = number(operation.left), let right = number(operation.right) else { return nil }
    return switch operation.operator {
    case .multiply: left * right
    case .divide: left / right
    case .add: left + right
    case .subtract: left - right
    default: nil
    }
  }

  private func ceiling(of expression: Expression) -> Ceiling? {
    switch expression.unparenthesized {
    case .call(let call): ceiling(of: call)
    case .aggregation(let aggregation): ceiling(of: aggregation)
    case .binary(let operation): ceiling(of: operation)
    case .subquery(let subquery): ceiling(of: subquery.expression)
    case .number, .string, .vectorSelector, .matrixSelector, .unary, .parenthesized: nil
    }
  }

  private func ceiling(of call: Call) -> Ceiling? {
    switch call.function.name {
    case "histogram_quantile":
      guard let quantile = call.arguments.first.flatMap(number), quantile <= 1,
        let series = call.arguments.last?.selectors.first?.metricName,
        let bound = buckets(series)?.max()
      else { return nil }
      return Ceiling(series: series, value: bound)
    case "avg_over_time", "max_over_time", "min_over_time", "last_over_time", "quantile_over_time":
      return call.arguments.last.flatMap(ceiling)
    default: return nil
    }
  }

  private func ceiling(of aggregation: Aggregation) -> Ceiling? {
    switch aggregation.aggregator {
    case .avg, .max, .min, .topk, .bottomk, .quantile: ceiling(of: aggregation.operand)
    default: nil
    }
  }

  /// A ceiling times or over a positive number: seconds made milliseconds.
  private func ceiling(of operation: BinaryOperation) -> Ceiling? {
    guard let factor = number(operation.right), factor > 0,
      let inner = ceiling(of: operation.left)
    else { return nil }
    return switch operation.operator {
    case .multiply: Ceiling(series: inner.series, value: inner.value * factor)
    case .divide: Ceiling(series: inner.series, value: inner.value / factor)
    default: nil
    }
  }

  /// A quantile of buckets whose bounds an aggregation has thrown away.
  private func lostBounds(in expression: Expression) -> Obstacle? {
    for call in expression.calls where call.function.name == "histogram_quantile" {
      guard case .aggregation(let aggregation)? = call.arguments.last?.unparenthesized,
        let series = aggregation.operand.selectors.first?.metricName, series.hasSuffix("_bucket")
      else { continue }
      let isLost =
        switch aggregation.grouping {
        case .by(let labels): !labels.contains("le")
        case .without(let labels): labels.contains("le")
        }
      if isLost { return .withoutBounds(series: series) }
    }
    return nil
  }
}
