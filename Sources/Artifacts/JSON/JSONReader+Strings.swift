extension JSONReader {
  /// Reads a string from its opening quote past its closing one.
  mutating func string() throws(SyntaxProblem) -> String {
    let opening = problem("the string that begins here is never closed")
    position += 1
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        defer { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
      case UInt8(ascii: "\\"):
        return try escapedString(beginning: bytes[start..<position], opening)
      case 0..<0x20: throw problem(controlCharacterHere)
      default: passCharacterByte()
      }
    }
    throw opening
  }

  private mutating func passCharacterByte() {
    if bytes[position] & 0xC0 == 0x80 { lineStart += 1 }
    position += 1
  }

  private mutating func escapedString(
    beginning: ArraySlice<UInt8>, _ opening: SyntaxProblem
  ) throws(SyntaxProblem) -> String {
    var text = Array(beginning)
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20: throw problem(controlCharacterHere)
      default:
        text.append(bytes[position])
        passCharacterByte()
      }
    }
    throw opening
  }

  private mutating func escape(into text: inout [UInt8]) throws(SyntaxProblem) {
    guard position + 1 < bytes.count else { throw problem("the file ends inside a string") }
    let next = bytes[position + 1]
    if let byte = Self.escapes[next] {
      text.append(byte)
      position += 2
    } else if next == UInt8(ascii: "u") {
      text.append(contentsOf: Array(String(Character(try escapedScalar())).utf8))
    } else {
      throw problem("'\\\(Character(UnicodeScalar(next)))' is no escape of JSON")
    }
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
    UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
  ]

  /// Reads `\uXXXX`, or two of them that make a surrogate pair.
  private mutating func escapedScalar() throws(SyntaxProblem) -> Unicode.Scalar {
    let unit = try codeUnit()
    if UTF16.isLeadSurrogate(unit), let trail = trailAhead() {
      position += 6
      return UTF16.decode(UTF16.EncodedScalar([unit, trail]))
    }
    return Unicode.Scalar(unit) ?? "\u{FFFD}"
  }

  private mutating func codeUnit() throws(SyntaxProblem) -> UInt16 {
    guard let unit = codeUnit(at: position) else {
      throw problem("'\\u' wants four hexadecimal digits")
    }
    position += 6
    return unit
  }

  private func trailAhead() -> UInt16? {
    codeUnit(at: position).flatMap { UTF16.isTrailSurrogate($0) ? $0 : nil }
  }

  private func codeUnit(at index: Int) -> UInt16? {
    guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[index + 2..<index + 6] {
      guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
