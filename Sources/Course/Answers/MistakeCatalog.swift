import PromQL

/// The known mistakes as changes of a key: an answer that returns what the changed key returns has made that mistake.
enum MistakeCatalog {
  /// The key with each mistake in it that can be made there, the telling ones first.
  static func variants(of key: Expression, answer: Expression) -> [(AnswerMistake, Expression)] {
    let candidates: [(AnswerMistake, Expression?)] = [
      (.percentAsRatio, withoutFactor(key)),
      (.ratioAsPercent, .binary(BinaryOperation(key, .multiply, .number(NumberLiteral(100))))),
      (.dividedBySelf, dividedBySelf(key)), (.invertedRatio, invertedRatio(key)),
      (.bucketsLost, changingGroups(key) { $0.contains("le") ? $0.filter { $0 != "le" } : $0 }),
      (.noRate, key.rewritten(withoutRange)),
      (.instantRate, renamed(key, "rate", "irate")), (.increase, renamed(key, "rate", "increase")),
      (.rate, renamed(key, "increase", "rate")), (.delta, renamed(key, "increase", "delta")),
      (.delta, renamed(key, "rate", "deriv")), (.bucketsNotSummed, bucketsNotSummed(key)),
      (.notAggregated, key.rewritten(withoutAggregation)),
      (.quantile, sameQuantile(key, as: answer)), (.filterMissing, withoutFilters(key)),
      (.window, sameWindows(key, as: answer)), (.aggregatedAway, changingGroups(key) { _ in [] }),
      (.grouping, sameGroups(key, as: answer)), (.aggregator, sameAggregators(key, as: answer)),
      (.regexAsText, regexAsText(key)), (.filter, sameFilters(key, as: answer)),
    ]
    return candidates.compactMap { mistake, variant in
      variant.flatMap { $0.description == key.description ? nil : (mistake, $0) }
    }
  }

  private static func withoutFactor(_ key: Expression) -> Expression? {
    guard case .binary(let operation) = key.unparenthesized, operation.operator == .multiply else {
      return nil
    }
    if case .number = operation.right.unparenthesized { return operation.left }
    if case .number = operation.left.unparenthesized { return operation.right }
    return nil
  }

  private static func dividedBySelf(_ key: Expression) -> Expression? {
    var divides = false
    key.walk {
      if case .binary(let operation) = $0, operation.operator == .divide { divides = true }
    }
    return divides ? key.rewritten(withoutAggregation) : nil
  }

  private static func invertedRatio(_ key: Expression) -> Expression? {
    key.rewritten { part in
      guard case .binary(let operation) = part, operation.operator == .divide else { return nil }
      return .binary(
        BinaryOperation(
          operation.right, .divide, operation.left, matching: operation.matching ?? VectorMatching()
        ))
    }
  }

  private static func withoutRange(_ part: Expression) -> Expression? {
    guard case .call(let call) = part, ["rate", "increase", "irate"].contains(call.function.name),
      case .matrixSelector(let matrix)? = call.arguments.first?.unparenthesized
    else { return nil }
    return .vectorSelector(matrix.selector)
  }

  private static func renamed(_ key: Expression, _ old: String, _ new: String) -> Expression? {
    guard let function = FunctionCatalog.signature(named: new, dialect: .v3) else { return nil }
    return key.rewritten { part in
      guard case .call(let call) = part, call.function.name == old else { return nil }
      return .call(Call(function, call.arguments, range: call.range))
    }
  }

  private static func withoutAggregation(_ part: Expression) -> Expression? {
    guard case .aggregation(let aggregation) = part, aggregation.aggregator == .sum else {
      return nil
    }
    return aggregation.operand
  }

  private static func bucketsNotSummed(_ key: Expression) -> Expression? {
    key.calls.contains { $0.function.name == "histogram_quantile" }
      ? key.rewritten(withoutAggregation) : nil
  }

  private static func changingGroups(
    _ key: Expression, _ change: ([String]) -> [String]
  ) -> Expression {
    key.replacingGrouping { grouping in
      guard case .by(let labels) = grouping else { return grouping }
      return .by(change(labels))
    }
  }
}

extension MistakeCatalog {
  // MARK: The key made like the answer in one respect

  private static func sameGroups(_ key: Expression, as answer: Expression) -> Expression? {
    let groups = answer.aggregations.map(\.grouping)
    guard let first = groups.first, key.aggregations.count == groups.count else { return nil }
    return key.replacingGrouping { _ in first }
  }

  private static func sameAggregators(_ key: Expression, as answer: Expression) -> Expression? {
    guard let other = answer.aggregations.first?.aggregator, other.parameterType == nil else {
      return nil
    }
    return key.rewritten { part in
      guard case .aggregation(let aggregation) = part else { return nil }
      return .aggregation(aggregation.with(aggregator: other))
    }
  }

  private static func sameWindows(_ key: Expression, as answer: Expression) -> Expression? {
    answer.windows.first.map { key.replacingWindows(with: $0) }
  }

  private static func sameQuantile(_ key: Expression, as answer: Expression) -> Expression? {
    let quantile = answer.calls.first { $0.function.name == "histogram_quantile" }?.arguments.first
    guard let quantile else { return nil }
    return key.rewritten { part in
      guard case .call(let call) = part, call.function.name == "histogram_quantile" else {
        return nil
      }
      return .call(Call(call.function, [quantile] + call.arguments.dropFirst(), range: call.range))
    }
  }

  private static func withoutFilters(_ key: Expression) -> Expression {
    key.replacingSelectors { selector in
      VectorSelector(name: selector.metricName, offset: selector.offset, range: selector.range)
    }
  }

  private static func regexAsText(_ key: Expression) -> Expression {
    key.replacingSelectors { selector in
      let matchers = selector.matchers.map { matcher in
        matcher.operator == .matches ? LabelMatcher(matcher.label, .equal, matcher.value) : matcher
      }
      return VectorSelector(
        name: selector.name, matchers: matchers, offset: selector.offset, range: selector.range)
    }
  }

  /// The key with the answer's filters, when both have the same selectors in the same order.
  private static func sameFilters(_ key: Expression, as answer: Expression) -> Expression? {
    let ours = key.selectors
    let theirs = answer.selectors
    guard ours.map(\.metricName) == theirs.map(\.metricName) else { return nil }
    var rest = theirs[...]
    return key.replacingSelectors { selector in
      let other = rest.popFirst() ?? selector
      return VectorSelector(
        name: selector.name, matchers: other.matchers, offset: selector.offset,
        range: selector.range)
    }
  }
}
