extension Lexer {
  /// Reads a quoted text; the quote is next.
  mutating func readString() -> TokenKind {
    let quote = bytes[position]
    position += 1
    return quote == UInt8(ascii: "`") ? readRawString() : readString(until: quote)
  }

  private mutating func readRawString() -> TokenKind {
    while let scalar = acceptScalar() {
      if scalar == "\u{FFFD}" { return fail("invalid UTF-8 rune") }
      if scalar == "`" { return .string }
    }
    return fail("unterminated raw string")
  }

  private mutating func readString(until quote: UInt8) -> TokenKind {
    while let scalar = acceptScalar() {
      if scalar == Unicode.Scalar(quote) { return .string }
      switch scalar {
      case "\\":
        if let problem = readEscape(quote) { return fail(problem) }
      case "\u{FFFD}": return fail("invalid UTF-8 rune")
      case "\n": return fail("unterminated quoted string")
      default: continue
      }
    }
    return fail("unterminated quoted string")
  }

  /// Reads what follows a backslash, and says what is wrong with it.
  private mutating func readEscape(_ quote: UInt8) -> String? {
    guard let scalar = acceptScalar() else { return "escape sequence not terminated" }
    if scalar == Unicode.Scalar(quote) { return nil }
    switch scalar {
    case "a", "b", "f", "n", "r", "t", "v", "\\": return nil
    case "0"..."7":
      position -= 1
      return readDigits(3, radix: 8, most: 255)
    case "x": return readDigits(2, radix: 16, most: 255)
    case "u": return readDigits(4, radix: 16, most: 0x10FFFF)
    case "U": return readDigits(8, radix: 16, most: 0x10FFFF)
    default: return "unknown escape sequence \(GoText.codePoint(scalar))"
    }
  }

  private mutating func readDigits(_ count: Int, radix: UInt32, most: UInt32) -> String? {
    var value: UInt32 = 0
    for _ in 0..<count {
      guard let scalar = acceptScalar() else { return "escape sequence not terminated" }
      guard let digit = Character(scalar).hexDigitValue, scalar.isASCII, digit < radix else {
        return "illegal character \(GoText.codePoint(scalar)) in escape sequence"
      }
      value = value &* radix &+ UInt32(digit)
    }
    guard value <= most, !(0xD800..<0xE000).contains(value) else {
      return "escape sequence is an invalid Unicode code point"
    }
    return nil
  }
}
