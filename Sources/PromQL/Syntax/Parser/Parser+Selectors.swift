import TimeSeries

extension Parser {
  /// Reads a selector whose name, if it has one, has been read.
  mutating func parseSelector(name: Token?) throws(Stop) -> Expression {
    let start = name?.range ?? token.range
    var (matchers, end) = ([LabelMatcher](), start)
    if token.kind == .leftBrace { (matchers, end) = try parseMatchers() }
    return .vectorSelector(
      VectorSelector(
        name: name.map { text(of: $0) }, matchers: matchers, range: start.extended(to: end)))
  }

  /// Reads matchers with the braces around them, and returns the place of the last one.
  private mutating func parseMatchers() throws(Stop) -> ([LabelMatcher], SourceRange) {
    advance()
    var matchers: [LabelMatcher] = []
    while token.kind != .rightBrace {
      matchers.append(try parseMatcher())
      if accept(.comma) == nil, token.kind != .rightBrace {
        throw unexpected(in: "label matching", expected: "\",\" or \"}\"")
      }
    }
    return (matchers, advance().range)
  }

  private mutating func parseMatcher() throws(Stop) -> LabelMatcher {
    let label = token
    let name: String
    switch token.kind {
    case .identifier: name = text(of: advance())
    case .string where dialect == .v3: name = parseString().value
    default: throw unexpected(in: "label matching", expected: "identifier or \"}\"")
    }
    guard let symbol = acceptMatchOperator() else {
      if label.kind == .string { return LabelMatcher(Label.metricName, .equal, name) }
      throw unexpected(in: "label matching", expected: "label matching operator")
    }
    guard token.kind == .string else {
      throw unexpected(in: "label matching", expected: "string")
    }
    let value = parseString()
    if symbol.isRegularExpression { check(value, label: label.range) }
    return LabelMatcher(name, symbol, value.value)
  }

  private mutating func acceptMatchOperator() -> LabelMatcher.Operator? {
    switch token.kind {
    case .assignment:
      advance()
      return .equal
    case .binary(.notEqual):
      advance()
      return .notEqual
    case .matchesRegex:
      advance()
      return .matches
    case .doesNotMatchRegex:
      advance()
      return .doesNotMatch
    default: return nil
    }
  }

  private mutating func check(_ value: StringLiteral, label: SourceRange) {
    if let problem = RegexSyntax.problem(of: value.value, dialect: dialect) {
      report("error parsing regexp: \(problem)", at: label.extended(to: value.range))
    }
  }
}
