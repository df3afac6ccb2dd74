extension Lexer {
  /// Reads a token between braces, where words have no meaning of their own.
  mutating func readInBraces() -> TokenKind {
    guard let byte = peek else { return fail("unexpected end of input inside braces") }
    if byte.isAlpha {
      acceptRun(\.isAlphanumeric)
      return .identifier
    }
    switch byte {
    case UInt8(ascii: ","): return single(.comma)
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): return readString()
    case UInt8(ascii: "="):
      position += 1
      return accept(UInt8(ascii: "~")) ? .matchesRegex : .assignment
    case UInt8(ascii: "!"): return readNegation()
    case UInt8(ascii: "{"): return fail("unexpected left brace '{'")
    case UInt8(ascii: "}"):
      isInBraces = false
      return single(.rightBrace)
    default: return fail("unexpected character inside braces: \(quotedCharacter())")
    }
  }

  private mutating func readNegation() -> TokenKind {
    position += 1
    if accept(UInt8(ascii: "~")) { return .doesNotMatchRegex }
    if accept(UInt8(ascii: "=")) { return .binary(.notEqual) }
    return fail("unexpected character after '!' inside braces: \(quotedCharacter())")
  }
}
