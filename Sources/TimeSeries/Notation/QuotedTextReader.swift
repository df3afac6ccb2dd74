/// Takes the escapes out of a quoted text.
struct QuotedTextReader {
  let bytes: [UInt8]
  var position: Int

  mutating func read() throws(QuotedText.Problem) -> [UInt8] {
    let start = position
    let quote = bytes[start]
    position += 1
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == quote { return text }
      if byte == UInt8(ascii: "\\") && quote != UInt8(ascii: "`") {
        try escape(quote, into: &text)
      } else {
        text.append(byte)
      }
    }
    throw QuotedText.Problem(message: "unterminated quoted string", offset: start)
  }

  private mutating func escape(
    _ quote: UInt8, into text: inout [UInt8]
  ) throws(QuotedText.Problem) {
    guard position < bytes.count else { throw problem("escape sequence not terminated") }
    let byte = bytes[position]
    position += 1
    if byte == quote { return text.append(quote) }
    if let plain = QuotedTextReader.plainEscapes[byte] { return text.append(plain) }
    switch byte {
    case UInt8(ascii: "x"):
      text.append(UInt8(truncatingIfNeeded: try digits(2, radix: 16)))
    case UInt8(ascii: "u"): try appendScalar(try digits(4, radix: 16), to: &text)
    case UInt8(ascii: "U"): try appendScalar(try digits(8, radix: 16), to: &text)
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      position -= 1
      text.append(try octal())
    default: throw problem("unknown escape sequence")
    }
  }

  private static let plainEscapes: [UInt8: UInt8] = [
    UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12, UInt8(ascii: "n"): 10,
    UInt8(ascii: "r"): 13, UInt8(ascii: "t"): 9, UInt8(ascii: "v"): 11,
    UInt8(ascii: "\\"): UInt8(ascii: "\\"),
  ]

  private mutating func octal() throws(QuotedText.Problem) -> UInt8 {
    guard let byte = UInt8(exactly: try digits(3, radix: 8)) else {
      throw problem("octal escape value over 255")
    }
    return byte
  }

  private mutating func digits(_ count: Int, radix: Int) throws(QuotedText.Problem) -> UInt32 {
    let end = position + count
    guard end <= bytes.count,
      let text = String(validating: bytes[position..<end], as: UTF8.self),
      let value = UInt32(text, radix: radix), text.first != "+"
    else { throw problem("illegal character in escape sequence") }
    position = end
    return value
  }

  private func appendScalar(
    _ value: UInt32, to text: inout [UInt8]
  ) throws(QuotedText.Problem) {
    guard let scalar = Unicode.Scalar(value) else {
      throw problem("escape sequence is an invalid Unicode code point")
    }
    text.append(contentsOf: Array(String(scalar).utf8))
  }

  private func problem(_ message: String) -> QuotedText.Problem {
    QuotedText.Problem(message: message, offset: position - 1)
  }
}
