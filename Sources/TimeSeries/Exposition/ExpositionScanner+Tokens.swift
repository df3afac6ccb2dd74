extension ExpositionScanner {
  /// The byte at the position; a line feed at the end.
  var current: UInt8 { position < end ? bytes[position] : 0x0A }

  mutating func skipBlanks() {
    while position < end, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
  }

  static func isNameStart(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte == 0x5F
  }

  static func isNameByte(_ byte: UInt8) -> Bool {
    isNameStart(byte) || byte &- 0x30 < 10
  }

  /// Takes a metric's name that stands without quotes; nil where none begins.
  mutating func takeMetricName() -> Range<Int>? {
    let start = position
    guard Self.isNameStart(current) || current == 0x3A else { return nil }
    while position < end, Self.isNameByte(bytes[position]) || bytes[position] == 0x3A {
      position += 1
    }
    return start..<position
  }

  /// Takes a label's name that stands without quotes; nil where none begins.
  mutating func takeLabelName() -> Range<Int>? {
    let start = position
    guard Self.isNameStart(current) else { return nil }
    while position < end, Self.isNameByte(bytes[position]) { position += 1 }
    return start..<position
  }

  /// Takes a quoted string and gives what stands between its quotes; the position must be at the first one.
  mutating func takeQuoted(
    spansLines: Bool, else message: String
  ) throws(Failure) -> (range: Range<Int>, isEscaped: Bool) {
    let start = position
    var isEscaped = false
    var isASCII = true
    position += 1
    while position < end {
      let byte = bytes[position]
      if byte == 0x22 {
        let range = (start + 1)..<position
        position += 1
        if !isASCII { try checkEncoding(range) }
        return (range, isEscaped)
      }
      if byte >= 0x80 { isASCII = false }
      if byte == 0x0A && !spansLines { throw expected(message, at: start) }
      if byte == 0x5C {
        isEscaped = true
        position += 1
      }
      position += 1
    }
    if spansLines { throw .unterminated(at: start) }
    throw expected(message, at: start)
  }

  private func checkEncoding(_ range: Range<Int>) throws(Failure) {
    guard String(validating: bytes[range], as: UTF8.self) == nil else { return }
    throw .invalid("invalid UTF-8 in \(quoted(range))", at: range.lowerBound)
  }

  /// Whether the bytes of a keyword stand at the position; moves past them then.
  mutating func take(_ keyword: StaticString) -> Bool {
    let count = keyword.utf8CodeUnitCount
    guard position + count <= end else { return false }
    for offset in 0..<count where bytes[position + offset] != keyword.utf8Start[offset] {
      return false
    }
    position += count
    return true
  }

  /// A failure that says what was expected at a byte and what stands there.
  func expected(_ message: String, at position: Int) -> Failure {
    guard position < end else {
      return .invalid("\(message), got the end of the line", at: position)
    }
    let stop = min(end, position + 20)
    return .invalid("\(message), got \(quoted(position..<stop))", at: position)
  }

  /// The bytes of a range as people read them in a message.
  func quoted(_ range: Range<Int>) -> String {
    var text = "\""
    for scalar in String(decoding: bytes[range], as: UTF8.self).unicodeScalars {
      text += scalar == "\"" ? "\\\"" : scalar.escaped(asASCII: false)
    }
    return text + "\""
  }
}
