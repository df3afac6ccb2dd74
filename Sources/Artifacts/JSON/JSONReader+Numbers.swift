extension JSONReader {
  /// Reads a number by JSON's grammar; beyond the range of a double it is an infinity.
  mutating func number() throws(SyntaxProblem) -> Node.Value {
    let start = position
    if current == UInt8(ascii: "-") { position += 1 }
    let digitsStart = position
    guard digits() > 0 else { throw problem("a digit is missing after '-'") }
    if bytes[digitsStart] == UInt8(ascii: "0"), position > digitsStart + 1 {
      throw problem("a number may not begin with a needless 0")
    }
    let isWhole = try !fraction()
    let hasExponent = try exponent()
    if let byte = current, byte.isIdentifierByte { throw problem("'\(wordHere)' after a number") }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isWhole, !hasExponent, let whole = Int32(text) { return .number(Double(whole), text: text) }
    return .number(Double(text) ?? .nan, text: text)
  }

  /// Passes over digits and tells how many they were.
  private mutating func digits() -> Int {
    let start = position
    while let byte = current, byte.isDecimalDigit { position += 1 }
    return position - start
  }

  private mutating func fraction() throws(SyntaxProblem) -> Bool {
    guard current == UInt8(ascii: ".") else { return false }
    position += 1
    guard digits() > 0 else { throw problem("a digit is missing after '.'") }
    return true
  }

  private mutating func exponent() throws(SyntaxProblem) -> Bool {
    guard current == UInt8(ascii: "e") || current == UInt8(ascii: "E") else { return false }
    position += 1
    if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
    guard digits() > 0 else { throw problem("a digit is missing in the exponent") }
    return true
  }
}
