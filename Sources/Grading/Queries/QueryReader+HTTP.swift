import PromQL

/// How far a query shows what was asked for.
enum Likeness: Int, Comparable {
  case none
  /// Something near to it.
  case near
  case full

  static func < (left: Likeness, right: Likeness) -> Bool { left.rawValue < right.rawValue }
}

extension QueryReader {
  /// How far the expression is the rate of HTTP requests; an increase is near to it.
  func requestRate(_ expression: Expression) -> Likeness {
    let core = core(expression)
    if let operation = core.binary, operation.operator == .add {
      return min(requestRate(operation.left), requestRate(operation.right))
    }
    guard let call = core.call, call.isOne(of: Call.counterFunctions),
      let selector = call.arguments.first?.selector, isRequestCount(selector)
    else { return .none }
    return call.function.name == "increase" ? .near : .full
  }

  private func isRequestCount(_ selector: VectorSelector) -> Bool {
    guard countsRequests(selector) else { return false }
    switch StatusFilter(selector.matchers) {
    case .none, .other, .allButServerErrors: return true
    case .serverErrors, .otherErrors: return false
    }
  }

  /// Whether a selector takes a counter of HTTP requests, whatever its status.
  func countsRequests(_ selector: VectorSelector) -> Bool {
    guard let name = selector.metricName else { return false }
    return vocabulary.isRequestCounter(name)
  }

  /// Whether the expression is the number of requests in progress.
  func requestsInProgress(_ expression: Expression) -> Bool {
    let core = core(expression)
    let selector = core.selector ?? core.call?.arguments.last?.selector
    if let call = core.call, !call.function.name.hasSuffix("_over_time") { return false }
    return selector?.metricName.map(vocabulary.isInProgress) ?? false
  }
}
