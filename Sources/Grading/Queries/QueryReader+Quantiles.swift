import PromQL

/// A quantile that a query computes.
struct QuantileQuery: Equatable {
  let quantile: Double
  /// The name of the histogram, without `_bucket`.
  let histogram: String
  /// Whether `le` is still there when the quantile is computed; without it nothing comes out.
  let keepsBuckets: Bool
  /// Whether the buckets are taken over a window, not since the start.
  let isRecent: Bool

  func isQuantile(_ wanted: Double) -> Bool { abs(quantile - wanted) < 0.0005 }
}

extension QueryReader {
  /// The quantile that the expression shows; nil when it shows something else.
  func quantile(_ expression: Expression) -> QuantileQuery? {
    let core = core(expression)
    if let selector = core.selector { return summaryQuantile(selector) }
    guard let call = core.call, call.function.name == "histogram_quantile",
      call.arguments.count == 2, let value = call.arguments[0].literal
    else { return nil }
    return histogramQuantile(value, call.arguments[1])
  }

  private func summaryQuantile(_ selector: VectorSelector) -> QuantileQuery? {
    guard let name = selector.metricName,
      let matcher = selector.matchers.first(where: { $0.label == "quantile" }),
      matcher.operator == .equal, let value = Double(matcher.value)
    else { return nil }
    return QuantileQuery(quantile: value, histogram: name, keepsBuckets: true, isRecent: true)
  }

  private func histogramQuantile(_ value: Double, _ buckets: Expression) -> QuantileQuery? {
    let inside = recordedCore(buckets)
    let selector = inside.selector ?? inside.call?.arguments.first?.selector
    guard let name = selector?.metricName else { return nil }
    return QuantileQuery(
      quantile: value, histogram: name.withoutEnding("_bucket"),
      keepsBuckets: keepsBuckets(buckets), isRecent: inside.call != nil)
  }

  private func recordedCore(_ expression: Expression) -> Expression { core(expression) }

  /// Whether `le` survives every aggregation between the buckets and the quantile.
  private func keepsBuckets(_ expression: Expression) -> Bool {
    expression.all.allSatisfy { part in
      guard let aggregation = part.aggregation else { return true }
      switch aggregation.grouping {
      case .by(let labels):
        return labels.contains("le") || aggregation.aggregator.keepsLabels
      case .without(let labels): return !labels.contains("le")
      }
    }
  }
}

extension Aggregator {
  /// Whether the series that come out are some of those that went in.
  var keepsLabels: Bool {
    switch self {
    case .topk, .bottomk, .limitK, .limitRatio: true
    case .sum, .avg, .count, .min, .max, .group, .stddev, .stdvar, .quantile, .countValues: false
    }
  }
}
