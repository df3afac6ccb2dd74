import TimeSeries

/// Finds what is wrong with a tree whose syntax is right.
struct TypeChecker {
  let bytes: [UInt8]
  var problems: [PromQLError.Problem] = []

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func report(_ message: String, at range: SourceRange) {
    problems.append(PromQLError.Problem(message, at: range))
  }

  mutating func check(_ expression: Expression) {
    switch expression {
    case .number, .string: return
    case .vectorSelector(let selector): check(selector)
    case .matrixSelector(let matrix): check(matrix.selector)
    case .subquery(let subquery): check(subquery)
    case .call(let call): check(call)
    case .aggregation(let aggregation): check(aggregation)
    case .binary(let operation): check(operation)
    case .unary(let operation): check(operation)
    case .parenthesized(let parentheses): check(parentheses.inner)
    }
  }

  private mutating func check(_ selector: VectorSelector) {
    if let name = selector.name {
      for matcher in selector.matchers where matcher.label == Label.metricName {
        report(
          "metric name must not be set twice: \(GoText.quote(name)) or "
            + GoText.quote(matcher.value), at: selector.range)
      }
    } else if selector.matchers.allSatisfy(\.isSatisfiedByMissingLabel) {
      report("vector selector must contain at least one non-empty matcher", at: selector.range)
    }
  }

  private mutating func check(_ subquery: Subquery) {
    check(subquery.expression)
    let type = subquery.expression.valueType
    if type != .vector {
      report(
        "subquery is only allowed on instant vector, got \(type.rawValue) instead",
        at: subquery.range)
    }
  }

  private mutating func check(_ operation: UnaryOperation) {
    check(operation.operand)
    let type = operation.operand.valueType
    if type != .scalar, type != .vector {
      report(
        "unary expression only allowed on expressions of type scalar or instant vector, got "
          + "\"\(type.documentedName)\"", at: operation.range)
    }
  }

  private mutating func check(_ aggregation: Aggregation) {
    expect(.vector, aggregation.operand, in: "aggregation expression")
    if let type = aggregation.aggregator.parameterType, let parameter = aggregation.parameter {
      expect(type, parameter, in: "aggregation parameter")
    }
  }

  mutating func expect(_ type: ValueType, _ expression: Expression, in context: String) {
    check(expression)
    guard expression.valueType != type else { return }
    report(
      "expected type \(type.documentedName) in \(context), got "
        + expression.valueType.documentedName, at: expression.range)
  }
}

extension LabelMatcher {
  /// Whether a series without the label satisfies it.
  var isSatisfiedByMissingLabel: Bool {
    switch `operator` {
    case .equal: value.isEmpty
    case .notEqual: !value.isEmpty
    case .matches: RegexSyntax.matchesEmpty(value)
    case .doesNotMatch: !RegexSyntax.matchesEmpty(value)
    }
  }
}
