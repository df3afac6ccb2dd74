/// Reads an expression's tree from its tokens, by recursive descent within a bound of depth.
struct Parser {
  /// Stops the parser where the text makes no sense; the problem has been noted.
  struct Stop: Error {}

  var lexer: Lexer
  /// The token that is looked at.
  var token: Token
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
    token = Token(kind: .endOfInput, range: .none)
  }

  /// Reads the whole text.
  mutating func parse() throws(Stop) -> Expression {
    advance()
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
    var message = "unexpected \(token.description(in: bytes))"
    if !context.isEmpty { message += " in \(context)" }
    if !expected.isEmpty { message += ", expected \(expected)" }
    report(message, at: token.range)
    return Stop()
  }

  /// Goes on to the next token and returns the one before.
  @discardableResult
  mutating func advance() -> Token {
    let current = token
    token = lexer.next()
    if token.kind == .failure, current.kind != .failure, let message = lexer.failure {
      report(message, at: token.range)
    }
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
