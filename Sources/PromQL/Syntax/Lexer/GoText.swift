/// Texts in messages as Go's `%q` and `%#U` write them.
enum GoText {
  /// A text in double quotes; bytes that are no UTF-8 as `\xff`.
  static func quote(_ bytes: some Sequence<UInt8>) -> String {
    var quoted = "\""
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): quoted += escaped(scalar, quote: "\"")
      case .error: quoted += "\u{FFFD}"
      case .emptyInput: return quoted + "\""
      }
    }
  }

  /// A text in double quotes.
  static func quote(_ text: some StringProtocol) -> String { quote(Array(text.utf8)) }

  /// A character in single quotes.
  static func quote(_ scalar: Unicode.Scalar) -> String {
    "'" + escaped(scalar, quote: "'") + "'"
  }

  /// A character's number and the character: `U+0063 'c'`.
  static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let number = hexadecimal(scalar.value, digits: 4).uppercased()
    return isPrintable(scalar) ? "U+\(number) '\(scalar)'" : "U+\(number)"
  }

  private static func escaped(_ scalar: Unicode.Scalar, quote: Unicode.Scalar) -> String {
    switch scalar {
    case quote: return "\\" + String(scalar)
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\t": return "\\t"
    case "\r": return "\\r"
    case "\u{07}": return "\\a"
    case "\u{08}": return "\\b"
    case "\u{0B}": return "\\v"
    case "\u{0C}": return "\\f"
    case "\u{FFFD}": return "\\ufffd"
    default: break
    }
    if isPrintable(scalar) { return String(scalar) }
    if scalar.value < 0x80 { return "\\x" + hexadecimal(scalar.value, digits: 2) }
    if scalar.value < 0x10000 { return "\\u" + hexadecimal(scalar.value, digits: 4) }
    return "\\U" + hexadecimal(scalar.value, digits: 8)
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    case .spaceSeparator: scalar == " "
    default: true
    }
  }

  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
