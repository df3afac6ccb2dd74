extension String {
  /// Where ``Node`` keeps the bytes of `!!binary` values that are no UTF-8: U+F780 to U+F7FF.
  static let brokenBytes: ClosedRange<UInt32> = 0xF780...0xF7FF

  /// Whether the text holds bytes that are no UTF-8.
  var hasBrokenBytes: Bool {
    unicodeScalars.contains { Self.brokenBytes.contains($0.value) }
  }

  /// The text in quotes, as Go prints it with `%q`.
  var goQuoted: String {
    var result = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default:
        if Self.brokenBytes.contains(scalar.value) {
          result += "\\x" + String(scalar.value & 0xFF, radix: 16)
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
