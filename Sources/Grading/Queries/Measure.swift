import PromQL

/// What kind of quantity a query yields, as far as its unit depends on it.
enum Measure: Equatable {
  /// Seconds, times the query's scale.
  case duration
  /// Something per second.
  case rate
  /// One quantity divided by another of its kind.
  case ratio
  case bytes
  /// A number of things.
  case count
  case unknown
}

extension QueryReader {
  /// What an expression yields.
  func measure(_ expression: Expression) -> Measure {
    if let quantile = quantile(expression) { return quantity(of: quantile.histogram) }
    let core = core(expression)
    if let operation = core.binary { return measure(operation) }
    if let call = core.call { return measure(call) }
    if core.aggregation?.aggregator == .count { return .count }
    return core.selector?.metricName.map(quantity) ?? .unknown
  }

  private func measure(_ operation: BinaryOperation) -> Measure {
    switch operation.operator {
    case .divide: return quotient(operation)
    case .add: return measure(operation.left)
    case .subtract:
      return operation.left.literal == nil ? measure(operation.left) : measure(operation.right)
    default: return .unknown
    }
  }

  private func quotient(_ operation: BinaryOperation) -> Measure {
    let (above, below) = (counted(operation.left), counted(operation.right))
    if let above, above.hasSuffix("_sum"), let below, below.hasSuffix("_count") {
      return quantity(of: above.withoutEnding("_sum"))
    }
    let (left, right) = (measure(operation.left), measure(operation.right))
    return left == right || left == .unknown ? .ratio : left == .count ? .ratio : .unknown
  }

  private func counted(_ expression: Expression) -> String? {
    let core = core(expression)
    return (core.selector ?? core.call?.arguments.first?.selector)?.metricName
  }

  private func measure(_ call: Call) -> Measure {
    let name = call.arguments.first?.selector?.metricName ?? ""
    switch call.function.name {
    case "rate", "irate":
      switch quantity(of: name) {
      case .duration: return .ratio
      case .bytes: return .bytes
      default: return .rate
      }
    case "increase", "delta", "idelta", "changes", "count_over_time": return quantity(of: name)
    case "time": return .duration
    default: return call.function.name.hasSuffix("_over_time") ? quantity(of: name) : .unknown
    }
  }

  /// The quantity of a series, by its name.
  private func quantity(of series: String) -> Measure {
    if series.hasSuffix("_count") || series.hasSuffix("_bucket") { return .count }
    let words = MetricWords(series)
    if words.hasAny(of: ["bytes"]) { return .bytes }
    if words.hasAny(of: ["seconds", "duration", "latency", "milliseconds", "ms"]) {
      return .duration
    }
    if words.hasAny(of: ["ratio", "percent"]) { return .ratio }
    return .count
  }
}
