/// Reads an expression's tree from its tokens, by recursive descent within a bound of depth.
struct Parser {
  /// Stops the parser where the text makes no sense; the problem has been noted.
  struct Stop: Error {}

  var lexer: Lexer
  /// The token that is looked at, once somebody has looked.
  private var lookahead: Token?
  /// The end of the last token that may close an expression.
  private(set) var lastClosing = 0
  /// Where the innermost aggregation starts that is being read.
  var aggregationStart: Int?
  /// What is wrong so far, in the order in which it was found.
  var problems: [PromQLError.Problem] = []
  /// How deep the parser is.
  var depth = 0
  /// How many levels the tree has that was read last.
  var height = 0
  /// Where a duration is being read, and what could be there, for messages.
  var durationContext = ""
  var durationExpected = ""
  let dialect: Dialect

  init(_ bytes: [UInt8], dialect: Dialect) {
    self.dialect = dialect
    lexer = Lexer(bytes, dialect: dialect)
  }

  /// Reads the whole text.
  mutating func parse() throws(Stop) -> Expression {
    if token.kind == .endOfInput {
      report("no expression found in input", at: .none)
      throw Stop()
    }
    let expression = try parseExpression()
    guard token.kind == .endOfInput else { throw unexpected() }
    return expression
  }
}

extension Parser {
  var bytes: [UInt8] { lexer.bytes }

  /// Notes a problem after which the parser can go on.
  mutating func report(_ message: String, at range: SourceRange) {
    problems.append(PromQLError.Problem(message, at: range))
  }

  /// Notes that the token makes no sense here.
  mutating func unexpected(in context: String = "", expected: String = "") -> Stop {
    guard token.kind != .failure else { return Stop() }
    if context.isEmpty, let aggregationStart { return unexpected(inAggregation: aggregationStart) }
    var message = "unexpected \(token.description(in: bytes))"
    if !context.isEmpty { message += " in \(context)" }
    if !expected.isEmpty { message += ", expected \(expected)" }
    report(message, at: token.range)
    return Stop()
  }

  /// Nothing of an aggregation counts any more once something in it makes no sense.
  private mutating func unexpected(inAggregation start: Int) -> Stop {
    report("unexpected \(token.description(in: bytes)) in aggregation", at: token.range)
    let range = SourceRange(start: start, end: max(start, lastClosing))
    report("no arguments for aggregate expression provided", at: range)
    return Stop()
  }

  /// The token that is looked at. It is read as late as can be, so that problems come up in order.
  var token: Token {
    mutating get {
      if let lookahead { return lookahead }
      let next = lexer.next()
      lookahead = next
      if next.kind.isClosing { lastClosing = next.range.end }
      if next.kind == .failure, let message = lexer.failure { report(message, at: next.range) }
      return next
    }
  }

  /// Goes on to the next token and returns the one before.
  @discardableResult
  mutating func advance() -> Token {
    let current = token
    if current.kind != .failure { lookahead = nil }
    return current
  }

  /// Goes on if the token is of this kind.
  mutating func accept(_ kind: TokenKind) -> Token? {
    token.kind == kind ? advance() : nil
  }

  /// Goes on over a token of this kind; no other makes sense.
  mutating func expect(
    _ kind: TokenKind, in context: String = "", expected: String = ""
  ) throws(Stop) -> Token {
    guard let token = accept(kind) else { throw unexpected(in: context, expected: expected) }
    return token
  }

  /// The text of a token.
  func text(of token: Token) -> String {
    String(decoding: bytes[token.range.start..<token.range.end], as: UTF8.self)
  }

  /// Runs a part of the parser one level deeper.
  mutating func deeper<Result>(
    _ body: (inout Parser) throws(Stop) -> Result
  ) throws(Stop) -> Result {
    depth += 1
    defer { depth -= 1 }
    try checkDepth(depth)
    return try body(&self)
  }

  /// Notes that the tree gets one level above those read.
  mutating func raise(above lower: Int...) throws(Stop) {
    height = (lower.max() ?? 0) + 1
    try checkDepth(height)
  }

  private mutating func checkDepth(_ depth: Int) throws(Stop) {
    guard depth <= SyntaxLimits.depth else {
      report(
        "expression is nested too deeply: more than \(SyntaxLimits.depth) levels", at: token.range)
      throw Stop()
    }
  }
}

extension TokenKind {
  /// Whether an expression may end with it.
  fileprivate var isClosing: Bool {
    switch self {
    case .rightBrace, .rightParenthesis, .rightBracket, .duration, .number: true
    default: false
    }
  }
}
