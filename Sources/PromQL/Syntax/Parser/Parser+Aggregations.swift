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
    var end = start
    var grouping = try parseGrouping(end: &end)
    let (arguments, close) = try parseArguments()
    end = close
    if grouping == nil { grouping = try parseGrouping(end: &end) }
    return build(aggregator, grouping ?? .by([]), arguments, range: start.extended(to: end))
  }

  /// Reads `by (…)` or `without (…)` if it is there, and moves `end` to its last parenthesis.
  private mutating func parseGrouping(end: inout SourceRange) throws(Stop) -> Grouping? {
    let isBy = token.kind == .keyword(.by)
    guard isBy || token.kind == .keyword(.without) else { return nil }
    advance()
    let labels = try parseGroupingLabels()
    end = SourceRange(start: end.start, end: endOfLastToken)
    return isBy ? .by(labels) : .without(labels)
  }

  /// The end of the token before the present one.
  private var endOfLastToken: Int {
    var end = token.range.start
    while end > 0, bytes[end - 1] != UInt8(ascii: ")") { end -= 1 }
    return end
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
