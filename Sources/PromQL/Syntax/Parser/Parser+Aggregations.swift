extension Parser {
  /// Reads an aggregation, or the selector of a metric that is called like an aggregator.
  mutating func parseAggregatorOrName(_ aggregator: Aggregator) throws(Stop) -> Expression {
    let name = advance()
    switch token.kind {
    case .leftParenthesis, .keyword(.by), .keyword(.without):
      return try parseAggregation(aggregator, at: name.range)
    default:
      return try parseSelector(name: name)
    }
  }

  private mutating func parseAggregation(
    _ aggregator: Aggregator, at start: SourceRange
  ) throws(Stop) -> Expression {
    let outerStart = aggregationStart
    aggregationStart = start.start
    let aggregation = try parseParts(of: aggregator, at: start)
    aggregationStart = outerStart
    return aggregation
  }

  private mutating func parseParts(
    of aggregator: Aggregator, at start: SourceRange
  ) throws(Stop) -> Expression {
    var grouping = try parseGrouping()
    let arguments = try parseArguments().arguments
    var end = lastClosing
    if grouping == nil {
      grouping = try parseGrouping()
      if grouping != nil { end = lastClosing }
    }
    let range = SourceRange(start: start.start, end: end)
    return build(aggregator, grouping ?? .by([]), arguments, range: range)
  }

  /// Reads `by (…)` or `without (…)` if it is there.
  private mutating func parseGrouping() throws(Stop) -> Grouping? {
    let isBy = token.kind == .keyword(.by)
    guard isBy || token.kind == .keyword(.without) else { return nil }
    advance()
    let labels = try parseGroupingLabels()
    return isBy ? .by(labels) : .without(labels)
  }

  private mutating func build(
    _ aggregator: Aggregator, _ grouping: Grouping, _ arguments: [Expression], range: SourceRange
  ) -> Expression {
    let wanted = aggregator.parameterType == nil ? 1 : 2
    if arguments.isEmpty {
      report("no arguments for aggregate expression provided", at: range)
    } else if arguments.count != wanted {
      report(
        "wrong number of arguments for aggregate expression provided, expected \(wanted), "
          + "got \(arguments.count)", at: range)
    }
    let parameter = aggregator.parameterType == nil ? nil : arguments.first
    let operand = arguments.last ?? .number(NumberLiteral(0, range: range))
    return .aggregation(
      Aggregation(aggregator, grouping, parameter: parameter, operand, range: range))
  }
}
