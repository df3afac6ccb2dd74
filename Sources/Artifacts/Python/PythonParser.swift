/// Makes a tree of tokens; what it cannot read it leaves out up to the end of the line.
struct PythonParser {
  let bytes: [UInt8]
  let tokens: [PythonToken]
  var position = 0
  /// How deeply expressions are nested at this point.
  var depth = 0
  /// How deeply blocks are nested at this point.
  var blockDepth = 0
  /// The first line that is no Python.
  var problem: SyntaxProblem?

  /// Python itself gives up at 200 brackets and 100 blocks; no real code comes near these.
  static let deepestExpression = 60
  static let deepestBlock = 40
  static let longestChain = 60

  init(_ tokenizer: PythonTokenizer) {
    bytes = tokenizer.bytes
    tokens = tokenizer.tokens
  }

  mutating func parseModule() -> [PythonStatement] {
    var statements: [PythonStatement] = []
    while current.kind != .end {
      switch current.kind {
      case .newline, .indent, .dedent: position += 1
      default: parseStatement(into: &statements)
      }
    }
    return statements
  }

  var current: PythonToken { tokens[position] }

  /// A token further on; the last one past the end.
  func token(ahead distance: Int) -> PythonToken {
    tokens[min(position + distance, tokens.count - 1)]
  }

  func text(of token: PythonToken) -> String {
    String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
  }

  mutating func advance() {
    if position < tokens.count - 1 { position += 1 }
  }

  /// Passes a token of a kind; false where another one stands.
  mutating func take(_ kind: PythonToken.Kind) -> Bool {
    guard current.kind == kind else { return false }
    advance()
    return true
  }

  /// Passes a keyword; false where something else stands.
  mutating func take(_ keyword: PythonKeyword) -> Bool {
    guard current.keyword == keyword else { return false }
    advance()
    return true
  }

  mutating func takeName() -> String? {
    guard current.kind == .name else { return nil }
    defer { advance() }
    return text(of: current)
  }

  /// Passes everything up to the end of the line.
  mutating func skipLine() {
    while current.kind != .newline, current.kind != .end { advance() }
    _ = take(.newline)
  }

  /// Ends a simple statement: at its semicolon or at the end of the line, whatever is left there.
  mutating func endStatement() {
    if take(.semicolon) {
      _ = take(.newline)
      return
    }
    if current.kind != .newline, current.kind != .end {
      if problem == nil {
        problem = SyntaxProblem(message: "this line is no Python", line: Int(current.line))
      }
    }
    skipLine()
  }
}
