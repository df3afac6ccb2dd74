extension Lexer {
  /// Reads a token outside of braces.
  mutating func readStatement() -> TokenKind {
    guard let byte = peek else { return readEnd() }
    if byte.isAlpha || byte == UInt8(ascii: ":") { return readWordOrColon() }
    if byte.isDigit { return readNumberOrDuration() }
    if byte == UInt8(ascii: "."), position + 1 < bytes.count, bytes[position + 1].isDigit {
      return readNumberOrDuration()
    }
    if let kind = readOperator(byte) { return kind }
    if let kind = readDelimiter(byte) { return kind }
    return fail("unexpected character: \(quotedCharacter())")
  }

  private mutating func readEnd() -> TokenKind {
    if parenthesisDepth != 0 { return fail("unclosed left parenthesis") }
    if isInBrackets { return fail("unclosed left bracket") }
    return .endOfInput
  }

  private mutating func readOperator(_ byte: UInt8) -> TokenKind? {
    switch byte {
    case UInt8(ascii: "+"): single(.binary(.add))
    case UInt8(ascii: "-"): single(.binary(.subtract))
    case UInt8(ascii: "*"): single(.binary(.multiply))
    case UInt8(ascii: "/"): single(.binary(.divide))
    case UInt8(ascii: "%"): single(.binary(.modulo))
    case UInt8(ascii: "^"): single(.binary(.power))
    case UInt8(ascii: "@"): single(.at)
    case UInt8(ascii: ","): single(.comma)
    case UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: ">"):
      readComparison(byte)
    default: nil
    }
  }

  mutating func single(_ kind: TokenKind) -> TokenKind {
    position += 1
    return kind
  }

  private mutating func readComparison(_ byte: UInt8) -> TokenKind {
    position += 1
    let isFollowedByEqual = accept(UInt8(ascii: "="))
    switch byte {
    case UInt8(ascii: "="):
      if isFollowedByEqual { return .binary(.equal) }
      return peek == UInt8(ascii: "~")
        ? fail("unexpected character after '=': '~'") : .assignment
    case UInt8(ascii: "!"):
      if isFollowedByEqual { return .binary(.notEqual) }
      return fail("unexpected character after '!': \(quotedCharacter())")
    case UInt8(ascii: "<"):
      if isFollowedByEqual { return .binary(.lessOrEqual) }
      return .binary(isTrim ? .trimUpper : .less)
    default:
      if isFollowedByEqual { return .binary(.greaterOrEqual) }
      return .binary(isTrim ? .trimLower : .greater)
    }
  }

  private var isTrim: Bool {
    mutating get { dialect == .v3 && accept(UInt8(ascii: "/")) }
  }

  private mutating func readDelimiter(_ byte: UInt8) -> TokenKind? {
    switch byte {
    case UInt8(ascii: "("): return readLeftParenthesis()
    case UInt8(ascii: ")"): return readRightParenthesis()
    case UInt8(ascii: "["): return readLeftBracket()
    case UInt8(ascii: "]"): return readRightBracket()
    case UInt8(ascii: "{"):
      isInBraces = true
      return single(.leftBrace)
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): return readString()
    default: return nil
    }
  }

  mutating func readLeftParenthesis() -> TokenKind {
    parenthesisDepth += 1
    return single(.leftParenthesis)
  }

  mutating func readRightParenthesis() -> TokenKind {
    guard parenthesisDepth > 0 else {
      position += 1
      start = position
      return fail("unexpected right parenthesis ')'")
    }
    parenthesisDepth -= 1
    return single(.rightParenthesis)
  }

  private mutating func readLeftBracket() -> TokenKind {
    position += 1
    guard !isInBrackets else { return fail("unexpected left bracket '['") }
    isInBrackets = true
    hasColon = false
    expectsDuration = true
    return .leftBracket
  }

  private mutating func readRightBracket() -> TokenKind {
    position += 1
    guard isInBrackets else { return fail("unexpected right bracket ']'") }
    isInBrackets = false
    return .rightBracket
  }

  private mutating func readWordOrColon() -> TokenKind {
    guard isInBrackets else { return readWord() }
    switch dialect {
    case .v2: return readColonOfVersion2()
    case .v3: return readWordInBrackets()
    }
  }

  /// Prometheus 2 took any letter in brackets for the colon of a subquery.
  private mutating func readColonOfVersion2() -> TokenKind {
    if hasColon { return fail("unexpected colon \(quotedCharacter())") }
    hasColon = true
    return single(.colon)
  }
}
