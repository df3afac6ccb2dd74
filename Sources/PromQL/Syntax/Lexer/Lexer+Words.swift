extension Lexer {
  /// Reads a name or a word of the language.
  mutating func readWord() -> TokenKind {
    var hasColon = false
    acceptRun { byte in
      if byte == UInt8(ascii: ":") { hasColon = true }
      return byte.isAlphanumeric || byte == UInt8(ascii: ":")
    }
    if let kind = Words.kind(of: bytes[start..<position], dialect: dialect) {
      return isFillModifier(kind) && !isBeforeParenthesis ? .identifier : kind
    }
    return hasColon ? .metricIdentifier : .identifier
  }

  private func isFillModifier(_ kind: TokenKind) -> Bool {
    kind == .keyword(.fill) || kind == .keyword(.fillLeft) || kind == .keyword(.fillRight)
  }

  private var isBeforeParenthesis: Bool {
    bytes[position...].first { !$0.isSpace } == UInt8(ascii: "(")
  }

  /// Reads the colon of a subquery or a word of duration arithmetic.
  mutating func readWordInBrackets() -> TokenKind {
    if peek == UInt8(ascii: ":") {
      if hasColon { return fail("unexpected colon ':'") }
      hasColon = true
      return single(.colon)
    }
    if let word = acceptDurationWord() { return .preprocessor(word) }
    position = start
    return fail("unexpected character: \(quotedCharacter()), expected ':'")
  }

  /// Reads `step`, `range`, `min_of` or `max_of`.
  mutating func acceptDurationWord() -> Preprocessor? {
    acceptRun(\.isAlpha)
    let kind = Words.kind(of: bytes[start..<position], dialect: dialect)
    guard case .preprocessor(let word) = kind, word != .start, word != .end else { return nil }
    return word
  }

  /// Reads the first token of a duration, after `[` or after a sign or parenthesis that follows it.
  mutating func readDuration() -> TokenKind {
    switch dialect {
    case .v2: readDurationOfVersion2()
    case .v3: readDurationOfVersion3()
    }
  }

  private mutating func readDurationOfVersion2() -> TokenKind {
    expectsDuration = false
    if acceptNumber() { return fail("missing unit character in duration") }
    guard acceptRestOfDuration() else { return fail("bad duration syntax: \(quotedToken)") }
    return .duration
  }

  private mutating func readDurationOfVersion3() -> TokenKind {
    guard let byte = peek else { return fail("unexpected end of input in duration expression") }
    if byte.isDigit
      || (byte == UInt8(ascii: ".") && position + 1 < bytes.count && bytes[position + 1].isDigit)
    {
      expectsDuration = false
      return readNumberOrDuration()
    }
    switch byte {
    case UInt8(ascii: "]"):
      expectsDuration = false
      isInBrackets = false
      return single(.rightBracket)
    case UInt8(ascii: ":"): return readEarlyColon()
    case UInt8(ascii: "("): return readLeftParenthesis()
    case UInt8(ascii: ")"): return readRightParenthesis()
    case UInt8(ascii: "+"): return single(.binary(.add))
    case UInt8(ascii: "-"): return single(.binary(.subtract))
    case UInt8(ascii: "*"): return single(.binary(.multiply))
    case UInt8(ascii: "/"): return single(.binary(.divide))
    case UInt8(ascii: "%"): return single(.binary(.modulo))
    case UInt8(ascii: "^"): return single(.binary(.power))
    case UInt8(ascii: ","): return single(.comma)
    default: return readFirstDurationWord()
    }
  }

  /// A colon before any number: right after `step()` or `range()` only.
  private mutating func readEarlyColon() -> TokenKind {
    guard position > 0, bytes[..<position].last(where: { !$0.isSpace }) == UInt8(ascii: ")") else {
      position += 1
      start = position
      return fail("unexpected colon before duration in duration expression")
    }
    hasColon = true
    expectsDuration = false
    return single(.colon)
  }

  private mutating func readFirstDurationWord() -> TokenKind {
    if bytes[position].isAlpha, let word = acceptDurationWord() { return .preprocessor(word) }
    position = start
    return fail("unexpected character in duration expression: \(quotedCharacter())")
  }
}
