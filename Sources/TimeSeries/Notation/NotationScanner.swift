/// Reads series notation from left to right.
struct NotationScanner {
  let bytes: [UInt8]
  var position = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  var next: UInt8? { position < bytes.count ? bytes[position] : nil }
  var isAtEnd: Bool { position >= bytes.count }
  var isAtSpace: Bool { next.map(NotationScanner.isSpace) ?? false }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }

  /// What comes next, for messages.
  var nextText: String {
    guard !isAtEnd else { return "end of input" }
    guard !isAtSpace else { return "a space" }
    let rest = bytes[position...].prefix { !NotationScanner.isSpace($0) }.prefix(20)
    return "'\(String(decoding: rest, as: UTF8.self))'"
  }

  func error(_ message: String) -> SeriesNotationError {
    SeriesNotationError(message: message, offset: position)
  }

  mutating func skipSpaces() {
    while isAtSpace { position += 1 }
  }

  /// Takes a character if it comes next.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  mutating func take(while isTaken: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = position
    while let byte = next, isTaken(byte) { position += 1 }
    return bytes[start..<position]
  }
}
