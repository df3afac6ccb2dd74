extension Parser {
  /// Reads the length of a range or a step, which must be above zero.
  mutating func parseWindow(
    in context: String, expected: String
  ) throws(Stop) -> DurationValue {
    let noted = problems.count
    let duration = try reading(in: context, expected: expected) { parser throws(Stop) in
      try parser.parseDuration(from: 1)
    }
    guard case .literal(let literal) = duration else { return .computed(duration) }
    let isNoted = problems.count > noted && !(literal.isDuration && literal.value == 0)
    if literal.value <= 0, !isNoted {
      report("duration must be greater than 0", at: literal.range)
    }
    return .milliseconds(literal.milliseconds)
  }

  /// Reads the length of an offset: a literal with a sign, or a whole expression in parentheses.
  mutating func parseOffsetDuration() throws(Stop) -> (DurationValue, end: Int) {
    let expected = dialect == .v2 ? "duration" : "number, duration, step(), or range()"
    let duration = try reading(in: "offset", expected: expected) { parser throws(Stop) in
      try parser.parseSignedOffset()
    }
    guard case .literal(let literal) = duration else {
      return (.computed(duration), duration.range.end)
    }
    return (.milliseconds(literal.milliseconds), literal.range.end)
  }

  /// Reads something of which any misplaced token is told in one context.
  private mutating func reading(
    in context: String, expected: String,
    _ read: (inout Parser) throws(Stop) -> DurationExpression
  ) throws(Stop) -> DurationExpression {
    let (outerContext, outerExpected) = (durationContext, durationExpected)
    (durationContext, durationExpected) = (context, expected)
    defer { (durationContext, durationExpected) = (outerContext, outerExpected) }
    return try read(&self)
  }

  private mutating func parseSignedOffset() throws(Stop) -> DurationExpression {
    guard let sign = acceptSign() else { return try parseDurationOperand() }
    return try apply(sign, to: try parseDurationOperand())
  }

  private mutating func acceptSign() -> (isMinus: Bool, range: SourceRange)? {
    switch token.kind {
    case .binary(.subtract): (true, advance().range)
    case .binary(.add) where dialect == .v3: (false, advance().range)
    default: nil
    }
  }

  /// Reads duration arithmetic whose operators bind at least as tightly as given.
  private mutating func parseDuration(from precedence: Int) throws(Stop) -> DurationExpression {
    guard dialect == .v3 else { return try parseDurationOperand() }
    return try deeper { parser throws(Stop) in
      var left = try parser.parseSignedDuration()
      while case .binary(let symbol) = parser.token.kind, symbol.isDurationOperator,
        symbol.precedence >= precedence
      {
        let leftHeight = parser.height
        let place = parser.advance().range
        let right = try parser.parseDuration(from: symbol.rightPrecedence)
        try parser.raise(above: leftHeight, parser.height)
        left = parser.combine(left, symbol, at: place, right)
      }
      return left
    }
  }

  private mutating func combine(
    _ left: DurationExpression, _ symbol: BinaryOperator, at place: SourceRange,
    _ right: DurationExpression
  ) -> DurationExpression {
    if case .literal(let literal) = right, literal.value == 0 {
      if symbol == .divide { report("division by zero", at: place) }
      if symbol == .modulo { report("modulo by zero", at: place) }
    }
    return .binary(symbol, left, right)
  }

  private mutating func parseSignedDuration() throws(Stop) -> DurationExpression {
    guard let sign = acceptSign() else { return try parseDurationOperand() }
    return try apply(sign, to: try parseDuration(from: BinaryOperator.highestPrecedence))
  }

  private mutating func apply(
    _ sign: (isMinus: Bool, range: SourceRange), to operand: DurationExpression
  ) throws(Stop) -> DurationExpression {
    let range = sign.range.extended(to: operand.range)
    if case .literal(let literal) = operand {
      let value = sign.isMinus ? -literal.value : literal.value
      return .literal(NumberLiteral(value, isDuration: literal.isDuration, range: range))
    }
    guard sign.isMinus else { return operand }
    try raise(above: height)
    return .negated(operand, range)
  }

  private mutating func parseDurationOperand() throws(Stop) -> DurationExpression {
    height = 1
    switch token.kind {
    case .duration: return .literal(parseDurationLiteral())
    case .number where dialect == .v3: return .literal(parseDurationLiteral())
    case .preprocessor(let word) where dialect == .v3: return try parseDurationCall(word)
    case .leftParenthesis where dialect == .v3:
      let open = advance()
      let inner = try parseDuration(from: 1)
      let close = try expectInDuration(.rightParenthesis)
      try raise(above: height)
      return .parenthesized(inner, open.range.extended(to: close.range))
    default: throw unexpectedInDuration()
    }
  }

  private mutating func parseDurationLiteral() -> NumberLiteral {
    let literal = parseNumber()
    guard abs(literal.value) <= 9_223_372_036.854_776 else {
      report("duration out of range", at: literal.range)
      return NumberLiteral(0, range: literal.range)
    }
    return literal
  }

  private mutating func parseDurationCall(_ word: Preprocessor) throws(Stop) -> DurationExpression {
    guard word != .start, word != .end else { throw unexpectedInDuration() }
    let start = advance().range
    _ = try expectInDuration(.leftParenthesis)
    switch word {
    case .maxOf, .minOf:
      let left = try parseDuration(from: 1)
      let leftHeight = height
      _ = try expectInDuration(.comma)
      let right = try parseDuration(from: 1)
      try raise(above: leftHeight, height)
      let range = start.extended(to: try expectInDuration(.rightParenthesis).range)
      return word == .maxOf ? .maximum(left, right, range) : .minimum(left, right, range)
    case .step, .range, .start, .end:
      let range = start.extended(to: try expectInDuration(.rightParenthesis).range)
      return word == .step ? .step(range) : .queryRange(range)
    }
  }

  private mutating func expectInDuration(_ kind: TokenKind) throws(Stop) -> Token {
    try expect(kind, in: durationContext, expected: durationExpected)
  }

  private mutating func unexpectedInDuration() -> Stop {
    unexpected(in: durationContext, expected: durationExpected)
  }
}

extension BinaryOperator {
  /// Whether durations can be computed with it.
  var isDurationOperator: Bool {
    switch self {
    case .add, .subtract, .multiply, .divide, .modulo, .power: true
    case .atan2, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .and, .or,
      .unless, .trimUpper, .trimLower:
      false
    }
  }
}

extension NumberLiteral {
  /// The seconds in milliseconds, rounded to nanoseconds before.
  var milliseconds: Int64 {
    let nanoseconds = (value * 1e9).rounded(.toNearestOrAwayFromZero)
    guard let whole = Int64(exactly: nanoseconds) else {
      return Int64(exactly: (value * 1000).rounded(.towardZero)) ?? 0
    }
    return whole / 1_000_000
  }
}
