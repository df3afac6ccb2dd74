extension JSONScanner {
  /// Reads a string.
  package mutating func string() throws(Problem) -> String {
    let (content, isEscaped) = try quoted()
    guard isEscaped else { return String(decoding: bytes[content], as: UTF8.self) }
    return String(decoding: try unescaped(content), as: UTF8.self)
  }

  private func unescaped(_ content: Range<Int>) throws(Problem) -> [UInt8] {
    var (text, index) = ([UInt8](), content.lowerBound)
    while index < content.upperBound {
      guard bytes[index] == UInt8(ascii: "\\") else {
        text.append(bytes[index])
        index += 1
        continue
      }
      try appendEscape(at: &index, before: content.upperBound, to: &text)
    }
    return text
  }

  private func appendEscape(
    at index: inout Int, before end: Int, to text: inout [UInt8]
  ) throws(Problem) {
    guard index + 1 < end else { throw problem("unterminated escape") }
    let letter = bytes[index + 1]
    index += 2
    switch letter {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "u"): text += try utf8(at: &index, before: end)
    default: throw problem("unknown escape in a string")
    }
  }

  /// The character of `\uXXXX`, of which two make one beyond 16 bits.
  private func utf8(at index: inout Int, before end: Int) throws(Problem) -> [UInt8] {
    let first = try unit(at: index, before: end)
    index += 4
    if let scalar = Unicode.Scalar(UInt32(first)) { return Array(String(scalar).utf8) }
    guard UTF16.isLeadSurrogate(first), index + 6 <= end, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { return Array("\u{FFFD}".utf8) }
    let second = try unit(at: index + 2, before: end)
    guard UTF16.isTrailSurrogate(second) else { return Array("\u{FFFD}".utf8) }
    index += 6
    return Array(String(decoding: [first, second], as: UTF16.self).utf8)
  }

  private func unit(at index: Int, before end: Int) throws(Problem) -> UInt16 {
    guard index + 4 <= end,
      let unit = UInt16(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { throw problem("four hexadecimal digits are expected after \\u") }
    return unit
  }

  /// Reads a number, or a string that holds one: `1.5`, `"NaN"`, `"+Inf"`.
  package mutating func number() throws(Problem) -> Double {
    if next == UInt8(ascii: "\"") { return try value(of: bytes[try quoted().content]) }
    return try value(of: try word())
  }

  private func value(of text: ArraySlice<UInt8>) throws(Problem) -> Double {
    if let whole = Self.wholeNumber(text) { return Double(whole) }
    guard let value = Double(String(decoding: text, as: UTF8.self)) else {
      throw problem("expected a number")
    }
    return value.isNaN ? .ordinaryNaN : value
  }

  private static func wholeNumber(_ text: ArraySlice<UInt8>) -> Int64? {
    guard !text.isEmpty, text.count <= 15 else { return nil }
    var value: Int64 = 0
    for byte in text {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int64(byte - 0x30)
    }
    return value
  }

  /// Reads a time in seconds and turns it into milliseconds.
  package mutating func milliseconds() throws(Problem) -> Int64 {
    let seconds = try number()
    guard let time = Int64(exactly: (seconds * 1000).rounded()) else {
      throw problem("expected a time in seconds")
    }
    return time
  }
}
