/// Cuts the text of an expression into tokens, one at a time.
struct Lexer {
  let bytes: [UInt8]
  let dialect: Dialect
  /// The byte that is read next.
  var position = 0
  /// The first byte of the token that is being read.
  var start = 0
  /// Why the text cannot be read any further.
  var failure: String?

  var parenthesisDepth = 0
  var isInBraces = false
  var isInBrackets = false
  /// After `[` or `:` in brackets, before the first number: other rules hold there.
  var expectsDuration = false
  var hasColon = false

  init(_ bytes: [UInt8], dialect: Dialect) {
    self.bytes = bytes
    self.dialect = dialect
  }

  /// The next token; after the end or a failure it is the same again.
  mutating func next() -> Token {
    guard failure == nil else { return token(.failure) }
    skipSpacesAndComments()
    start = position
    let kind = read()
    return token(kind)
  }

  private func token(_ kind: TokenKind) -> Token {
    let end = kind == .failure ? bytes.count : position
    return Token(kind: kind, range: SourceRange(start: start, end: end))
  }

  private mutating func read() -> TokenKind {
    if isInBraces { return readInBraces() }
    if expectsDuration { return readDuration() }
    return readStatement()
  }

  private mutating func skipSpacesAndComments() {
    while position < bytes.count {
      if bytes[position].isSpace {
        position += 1
      } else if bytes[position] == UInt8(ascii: "#"), !expectsDuration {
        skipComment()
      } else {
        return
      }
    }
  }

  private mutating func skipComment() {
    while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D {
      position += 1
    }
  }
}

extension Lexer {
  var isAtEnd: Bool { position >= bytes.count }

  /// The byte that is read next, or nil at the end.
  @inline(__always)
  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Reads the next byte if it is this one.
  @inline(__always)
  mutating func accept(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  /// Reads the next byte if it is one of these.
  @inline(__always)
  mutating func accept(oneOf set: StaticString) -> Bool {
    guard let byte = peek, byte.isOne(of: set) else { return false }
    position += 1
    return true
  }

  /// Reads all bytes that satisfy a condition.
  @inline(__always)
  mutating func acceptRun(_ isPart: (UInt8) -> Bool) {
    while position < bytes.count, isPart(bytes[position]) { position += 1 }
  }

  /// Ends the reading with a message.
  mutating func fail(_ message: String) -> TokenKind {
    failure = message
    return .failure
  }

  /// The text of the token so far, in quotes as Go's `%q` writes it.
  var quotedToken: String { GoText.quote(bytes[start..<position]) }

  /// Reads a whole character and writes it as Go's `%q` does.
  mutating func quotedCharacter() -> String {
    guard let scalar = acceptScalar() else { return "'\u{FFFD}'" }
    return GoText.quote(scalar)
  }

  /// Reads a whole character; U+FFFD where the text is no UTF-8, nil at the end.
  mutating func acceptScalar() -> Unicode.Scalar? {
    guard position < bytes.count else { return nil }
    if bytes[position] < 0x80 {
      position += 1
      return Unicode.Scalar(bytes[position - 1])
    }
    var decoder = UTF8()
    var iterator = bytes[position..<min(position + 4, bytes.count)].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else {
      position += 1
      return "\u{FFFD}"
    }
    position += UTF8.width(scalar)
    return scalar
  }
}
