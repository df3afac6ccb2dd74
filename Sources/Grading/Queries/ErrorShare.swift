import PromQL

/// How a query shows the errors of an HTTP server.
enum ErrorShare: Int, Comparable {
  /// It shows none.
  case none
  /// Errors by their number or rate, or a share of other errors.
  case otherwise
  /// Each series divided by itself: always 100 %.
  case bySelf
  /// The share of server errors in all requests.
  case share

  static func < (left: ErrorShare, right: ErrorShare) -> Bool { left.rawValue < right.rawValue }
}

extension QueryReader {
  /// How the expression shows HTTP errors.
  func errorShare(_ expression: Expression) -> ErrorShare {
    let core = core(expression)
    if let operation = core.binary {
      switch operation.operator {
      case .divide: return share(operation)
      case .subtract: return complement(operation)
      case .add: return max(errorShare(operation.left), errorShare(operation.right))
      default: return .none
      }
    }
    return errors(in: core) == nil ? .none : .otherwise
  }

  private func share(_ operation: BinaryOperation) -> ErrorShare {
    guard let kind = errors(in: operation.left), isAllRequests(operation.right) else {
      return errors(in: operation.left) == nil ? .none : .otherwise
    }
    guard kind == .serverErrors else { return .otherwise }
    return pairs(operation) ? .share : .bySelf
  }

  /// `1 - good / all` and `(all - good) / all`'s numerator.
  private func complement(_ operation: BinaryOperation) -> ErrorShare {
    guard operation.left.literal != nil, let ratio = ratio(within: operation.right),
      isAllRequests(ratio.right)
    else { return .none }
    switch filter(of: ratio.left) {
    case .allButServerErrors?: return pairs(ratio) ? .share : .bySelf
    case .other?: return .otherwise
    case StatusFilter.none?, .serverErrors?, .otherErrors?, nil: return .none
    }
  }

  private func ratio(within expression: Expression) -> BinaryOperation? {
    guard let operation = core(expression).binary, operation.operator == .divide else { return nil }
    return operation
  }

  /// Which errors a numerator counts; nil when it counts none.
  private func errors(in expression: Expression) -> StatusFilter? {
    let core = core(expression)
    if let operation = core.binary {
      switch operation.operator {
      case .add:
        let kinds = [errors(in: operation.left), errors(in: operation.right)].compactMap { $0 }
        guard kinds.count == 2 else { return nil }
        return kinds.allSatisfy { $0 == .serverErrors } ? .serverErrors : .otherErrors
      case .subtract where isAllRequests(operation.left):
        guard let good = filter(of: operation.right) else { return nil }
        return good == .allButServerErrors ? .serverErrors : .otherErrors
      default: return nil
      }
    }
    guard let selector = counted(core) else { return nil }
    if let name = selector.metricName, vocabulary.isErrorCounter(name) {
      return StatusFilter(selector.matchers) == .serverErrors ? .serverErrors : .otherErrors
    }
    let kind = filter(of: core)
    return kind == .serverErrors || kind == .otherErrors ? kind : nil
  }

  private func filter(of expression: Expression) -> StatusFilter? {
    guard let selector = counted(core(expression)), countsRequests(selector) else { return nil }
    return StatusFilter(selector.matchers)
  }

  private func isAllRequests(_ expression: Expression) -> Bool {
    if let operation = core(expression).binary, operation.operator == .add {
      return isAllRequests(operation.left) && isAllRequests(operation.right)
    }
    switch filter(of: expression) {
    case StatusFilter.none?, .other?: return true
    case .serverErrors?, .otherErrors?, .allButServerErrors?, nil: return false
    }
  }

  /// The counter that an expression takes, by its rate, its increase or its value.
  private func counted(_ core: Expression) -> VectorSelector? {
    if let call = core.call {
      return call.isOne(of: Call.counterFunctions) ? call.arguments.first?.selector : nil
    }
    return core.selector
  }

  /// Whether both sides are summed, or matched without the status: else a series meets only itself.
  private func pairs(_ operation: BinaryOperation) -> Bool {
    if isSummed(operation.left) || isSummed(operation.right) { return true }
    switch operation.matching?.labels {
    case .on(let labels)?: return !labels.contains(where: StatusFilter.labels.contains)
    case .ignoring(let labels)?: return labels.contains(where: StatusFilter.labels.contains)
    case nil: return false
    }
  }

  private func isSummed(_ expression: Expression) -> Bool {
    expression.all.contains { part in
      if let name = part.selector?.metricName, recorded[name] != nil { return true }
      guard let aggregation = part.aggregation else { return false }
      return !aggregation.aggregator.keepsLabels
    }
  }
}
