/// Quoted texts as Go and PromQL write them: "…" and '…' with escapes, `…` as they are.
package enum QuotedText {
  /// What is wrong with a quoted text, and at which byte.
  package struct Problem: Error {
    package let message: String
    package let offset: Int
  }

  package static func isQuote(_ byte: UInt8?) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
  }

  /// The text that starts with the quote at `start`, and where it ends (after the closing quote).
  package static func read(
    _ bytes: [UInt8], at start: Int
  ) throws(Problem) -> (text: [UInt8], end: Int) {
    var reader = QuotedTextReader(bytes: bytes, position: start)
    return (try reader.read(), reader.position)
  }

  /// The text between double quotes, with escapes where they are needed.
  package static func quote(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars { quoted += escaped(scalar) }
    return quoted + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\t": "\\t"
    case "\r": "\\r"
    case "\u{07}": "\\a"
    case "\u{08}": "\\b"
    case "\u{0B}": "\\v"
    case "\u{0C}": "\\f"
    case _ where scalar.value < 0x20 || scalar.value == 0x7F:
      "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
    default: String(scalar)
    }
  }
}
