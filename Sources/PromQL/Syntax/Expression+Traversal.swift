import TimeSeries

extension Expression {
  /// The expressions directly below, in the order of the text.
  public var children: [Expression] {
    switch self {
    case .number, .string, .vectorSelector: []
    case .matrixSelector(let matrix): [.vectorSelector(matrix.selector)]
    case .subquery(let subquery): [subquery.expression]
    case .call(let call): call.arguments
    case .aggregation(let aggregation):
      (aggregation.parameter.map { [$0] } ?? []) + [aggregation.operand]
    case .binary(let operation): [operation.left, operation.right]
    case .unary(let operation): [operation.operand]
    case .parenthesized(let parentheses): [parentheses.inner]
    }
  }

  /// Visits this expression and all below, each before those below it.
  public func walk(_ visit: (Expression) -> Void) {
    visit(self)
    for child in children { child.walk(visit) }
  }

  /// Whether this expression or one below satisfies a condition.
  public func contains(where condition: (Expression) -> Bool) -> Bool {
    condition(self) || children.contains { $0.contains(where: condition) }
  }

  /// Every vector selector, those of ranges included, in the order of the text.
  public var selectors: [VectorSelector] {
    var selectors: [VectorSelector] = []
    walk { if case .vectorSelector(let selector) = $0 { selectors.append(selector) } }
    return selectors
  }

  /// The names of all metrics that are selected by name.
  public var metricNames: Set<String> { Set(selectors.compactMap(\.metricName)) }

  /// Every function call, the outermost first.
  public var calls: [Call] {
    var calls: [Call] = []
    walk { if case .call(let call) = $0 { calls.append(call) } }
    return calls
  }

  /// The labels that matchers compare, that of the metric's name left out.
  public var matchedLabels: Set<String> {
    Set(selectors.flatMap(\.matchers).map(\.label)).subtracting([Label.metricName])
  }

  /// The labels named by `by`, `without`, `on`, `ignoring` and in groups.
  public var groupingLabels: Set<String> {
    var labels: Set<String> = []
    walk {
      switch $0 {
      case .aggregation(let aggregation): labels.formUnion(aggregation.grouping.labels)
      case .binary(let operation):
        guard let matching = operation.matching else { return }
        labels.formUnion(matching.labels.names + matching.included)
      case .number, .string, .vectorSelector, .matrixSelector, .subquery, .call, .unary,
        .parenthesized:
        return
      }
    }
    return labels
  }
}
