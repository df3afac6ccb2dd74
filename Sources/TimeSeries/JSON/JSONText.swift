/// Writes JSON.
package enum JSONText {
  /// A string with quotes and escapes.
  package static func quote(_ text: String) -> String {
    let needsEscape = text.utf8.contains { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }
    guard needsEscape else { return "\"" + text + "\"" }
    return "\"" + text.unicodeScalars.map(escaped).joined() + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\t": return "\\t"
    case "\r": return "\\r"
    default:
      guard scalar.value < 0x20 else { return String(scalar) }
      return "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
    }
  }
}
