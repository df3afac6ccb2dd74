extension Parser {
  /// Reads an operand with the modifiers after it.
  mutating func parseOperand() throws(Stop) -> Expression {
    let operand = try parsePlainOperand()
    return try parseModifiers(of: operand)
  }

  private mutating func parsePlainOperand() throws(Stop) -> Expression {
    height = 1
    switch token.kind {
    case .number: return .number(parseNumber())
    case .duration where dialect == .v3: return .number(parseNumber())
    case .string: return .string(parseString())
    case .leftParenthesis: return try parseParentheses()
    case .leftBrace: return try parseSelector(name: nil)
    case .aggregator(let aggregator): return try parseAggregatorOrName(aggregator)
    case .identifier: return try parseNameOrCall()
    case .preprocessor where dialect == .v3: return try parseNameOrCall()
    case .metricIdentifier, .preprocessor, .binary(.and), .binary(.or), .binary(.unless):
      return try parseSelector(name: advance())
    case .keyword(let keyword) where keyword.canNameMetric:
      return try parseSelector(name: advance())
    default: throw unexpected()
    }
  }

  private mutating func parseParentheses() throws(Stop) -> Expression {
    let open = advance()
    let inner = try parseExpression()
    let close = try expect(.rightParenthesis)
    try raise(above: height)
    return .parenthesized(Parenthesized(inner, range: open.range.extended(to: close.range)))
  }

  private mutating func parseNameOrCall() throws(Stop) -> Expression {
    let name = advance()
    guard token.kind == .leftParenthesis else { return try parseSelector(name: name) }
    return try parseCall(name)
  }

  private mutating func parseCall(_ name: Token) throws(Stop) -> Expression {
    let functionName = text(of: name)
    let function = FunctionCatalog.signature(named: functionName, dialect: dialect)
    let (arguments, end) = try parseArguments()
    if function == nil {
      report("unknown function with name \(GoText.quote(functionName))", at: name.range)
    }
    return .call(
      Call(
        function ?? FunctionSignature(functionName, []), arguments,
        range: name.range.extended(to: end)))
  }

  /// Reads arguments with the parentheses around them, and returns the place of the last one.
  mutating func parseArguments() throws(Stop) -> (arguments: [Expression], end: SourceRange) {
    _ = try expect(.leftParenthesis)
    var arguments: [Expression] = []
    var highest = 0
    while token.kind != .rightParenthesis {
      arguments.append(try parseExpression())
      highest = max(highest, height)
      guard let comma = accept(.comma) else { break }
      if !token.kind.canStartExpression(dialect) {
        report("trailing commas not allowed in function call args", at: comma.range)
      }
    }
    let close = try expect(.rightParenthesis)
    try raise(above: highest)
    return (arguments, close.range)
  }
}

extension TokenKind {
  /// Whether an operand may start with it.
  func canStartExpression(_ dialect: Dialect) -> Bool {
    switch self {
    case .number, .string, .leftParenthesis, .leftBrace, .aggregator, .identifier,
      .metricIdentifier, .preprocessor:
      true
    case .duration: dialect == .v3
    case .binary(let symbol):
      symbol == .add || symbol == .subtract || symbol.isSetOperator
    case .keyword(let keyword): keyword.canNameMetric
    case .endOfInput, .failure, .comma, .colon, .rightParenthesis, .rightBrace, .leftBracket,
      .rightBracket, .assignment, .matchesRegex, .doesNotMatchRegex, .at:
      false
    }
  }
}
