extension YAMLScalar {
  /// The scalar with the bytes of a `!!binary` value decoded; bytes that are no UTF-8 stand as
  /// ``String/brokenBytes``.
  func decoded(at event: YAMLEvents.Event) throws(SyntaxProblem) -> YAMLScalar {
    guard tag == "tag:yaml.org,2002:binary" else { return self }
    guard let bytes = Self.base64(text) else {
      throw SyntaxProblem(
        message: "!!binary value contains invalid base64 data", line: event.line,
        column: event.column)
    }
    return YAMLScalar(text: Self.text(of: bytes), isPlain: isPlain, tag: tag)
  }

  private static func base64(_ text: String) -> [UInt8]? {
    let symbols = text.utf8.filter { $0 != 0x0A && $0 != 0x20 }
    guard symbols.count % 4 == 0 else { return nil }
    let padding = symbols.reversed().prefix { $0 == 0x3D }.count
    guard padding <= 2 else { return nil }
    var bytes: [UInt8] = []
    var buffer: UInt32 = 0
    for (index, symbol) in symbols.dropLast(padding).enumerated() {
      guard let value = value(of: symbol) else { return nil }
      buffer = buffer << 6 | UInt32(value)
      let bits = (index % 4 + 1) * 6
      if bits > 6 { bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits % 8))) }
    }
    return bytes
  }

  private static func value(of symbol: UInt8) -> UInt8? {
    switch symbol {
    case 0x41...0x5A: symbol - 0x41
    case 0x61...0x7A: symbol - 0x61 + 26
    case 0x30...0x39: symbol - 0x30 + 52
    case 0x2B: 62
    case 0x2F: 63
    default: nil
    }
  }

  private static func text(of bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = ""
    for byte in bytes {
      let code = byte < 0x80 ? UInt32(byte) : 0xF700 + UInt32(byte)
      text.unicodeScalars.append(Unicode.Scalar(code) ?? "?")
    }
    return text
  }
}
