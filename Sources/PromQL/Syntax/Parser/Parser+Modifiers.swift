extension Parser {
  /// An operand, and whether a range was put after something that cannot have one.
  struct Operand {
    var expression: Expression
    var isBroken = false
  }

  /// Reads ranges, subqueries, `offset`, `@`, `anchored` and `smoothed` after an operand.
  mutating func parseModifiers(of expression: Expression) throws(Stop) -> Expression {
    var operand = Operand(expression: expression)
    while true {
      let operandHeight = height
      defer { height = max(height, operandHeight) }
      switch token.kind {
      case .leftBracket: try parseBrackets(&operand)
      case .keyword(.offset): try parseOffset(&operand)
      case .at: try parseAt(&operand)
      case .keyword(.anchored): parseExtension(.anchored, &operand)
      case .keyword(.smoothed): parseExtension(.smoothed, &operand)
      default: return operand.expression
      }
    }
  }

  private mutating func parseOffset(_ operand: inout Operand) throws(Stop) {
    advance()
    let (offset, end) = try parseOffsetDuration()
    let range = operand.expression.range
    if operand.isBroken { return report("ranges only allowed for vector selectors", at: range) }
    guard operand.expression.canHaveModifiers else {
      return report(
        "offset modifier must be preceded by an instant vector selector or range vector selector "
          + "or a subquery", at: range)
    }
    if operand.expression.modifiers.hasOffset {
      report("offset may not be set multiple times", at: range)
    }
    operand.expression = operand.expression.moved(by: offset, end: end)
  }

  private mutating func parseAt(_ operand: inout Operand) throws(Stop) {
    advance()
    let (at, end) = try parseTime(of: operand.expression)
    let range = operand.expression.range
    if operand.isBroken { return report("ranges only allowed for vector selectors", at: range) }
    guard operand.expression.canHaveModifiers else {
      return report(
        "@ modifier must be preceded by an instant vector selector or range vector selector "
          + "or a subquery", at: range)
    }
    guard !operand.expression.modifiers.hasAt else {
      return report("@ <timestamp> may not be set multiple times", at: range)
    }
    operand.expression = operand.expression.fixed(at: at, end: end)
  }

  private mutating func parseTime(
    of expression: Expression
  ) throws(Stop) -> (AtModifier, end: Int) {
    if case .preprocessor(let word) = token.kind, word == .start || word == .end {
      advance()
      _ = try expect(.leftParenthesis, in: "@", expected: "timestamp")
      let close = try expect(.rightParenthesis, in: "@", expected: "timestamp")
      return (word == .start ? .start : .end, close.range.end)
    }
    let isNegative = token.kind == .binary(.subtract)
    if isNegative || token.kind == .binary(.add) { advance() }
    guard token.kind == .number || token.kind == .duration && dialect == .v3 else {
      throw unexpected(in: "@", expected: "timestamp")
    }
    let literal = parseNumber()
    let seconds = isNegative ? -literal.value : literal.value
    return (.timestamp(milliseconds(seconds, of: expression)), literal.range.end)
  }

  private mutating func milliseconds(_ seconds: Double, of expression: Expression) -> Int64 {
    let bound = 9_223_372_036_854_775_807.0
    let milliseconds = (seconds * 1000).rounded(.toNearestOrAwayFromZero)
    guard abs(seconds) < bound else {
      report(
        "timestamp out of bounds for @ modifier: \(seconds.fixedText(6))", at: expression.range)
      return 0
    }
    guard abs(milliseconds) < bound, let whole = Int64(exactly: milliseconds) else {
      report(
        "timestamp out of bounds for @ modifier: \(seconds.fixedText(6))", at: expression.range)
      return 0
    }
    return whole
  }

  private mutating func parseExtension(
    _ extension: VectorSelector.Extension, _ operand: inout Operand
  ) {
    advance()
    let range = operand.expression.range
    guard !operand.isBroken else { return }
    guard let selector = operand.expression.ownSelector else {
      if case .subquery = operand.expression {
        return report(
          "\(`extension`.rawValue) modifier is not supported for subqueries", at: range)
      }
      return report("\(`extension`.rawValue) modifier not implemented", at: range)
    }
    if let written = selector.extension, written != `extension` {
      report("anchored and smoothed modifiers cannot be used together", at: range)
    }
    operand.expression = operand.expression.extended(`extension`)
  }
}
