/// Reads JSON out of bytes, value by value, without building a tree.
package struct JSONScanner {
  /// What is wrong, and at which byte.
  package struct Problem: Error {
    package let message: String
    package let offset: Int
  }

  let bytes: [UInt8]
  package private(set) var position: Int
  private let end: Int

  private static let deepest = 200

  /// Reads a part of `bytes`.
  package init(_ bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  package init(_ bytes: [UInt8]) { self.init(bytes, range: 0..<bytes.count) }

  /// The next byte that is no space, or nil at the end.
  package var next: UInt8? {
    mutating get {
      while position < end, bytes[position] <= 0x20 { position += 1 }
      return position < end ? bytes[position] : nil
    }
  }

  package func problem(_ message: String) -> Problem {
    Problem(message: message, offset: position)
  }

  /// Goes on over a byte that must be next.
  package mutating func expect(_ byte: UInt8) throws(Problem) {
    guard next == byte else {
      throw problem("expected '\(Character(Unicode.Scalar(byte)))'")
    }
    position += 1
  }

  /// Goes on over a byte if it is next.
  package mutating func accept(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  /// Reads an object; `readMember` reads the value of each key.
  package mutating func object(
    _ readMember: (inout JSONScanner, String) throws(Problem) -> Void
  ) throws(Problem) {
    try expect(UInt8(ascii: "{"))
    if accept(UInt8(ascii: "}")) { return }
    repeat {
      let key = try string()
      try expect(UInt8(ascii: ":"))
      try readMember(&self, key)
    } while accept(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"))
  }

  /// Reads an array; `readElement` reads each element.
  package mutating func array(
    _ readElement: (inout JSONScanner) throws(Problem) -> Void
  ) throws(Problem) {
    try expect(UInt8(ascii: "["))
    if accept(UInt8(ascii: "]")) { return }
    repeat { try readElement(&self) } while accept(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"))
  }

  /// Makes sure that nothing is left.
  package mutating func finish() throws(Problem) {
    guard next == nil else { throw problem("unexpected text after the value") }
  }

  /// Reads over a value of any kind.
  package mutating func skip() throws(Problem) { try skip(depth: 0) }

  private mutating func skip(depth: Int) throws(Problem) {
    guard depth < Self.deepest else { throw problem("nested too deeply") }
    switch next {
    case UInt8(ascii: "{"):
      try object { scanner, _ throws(Problem) in try scanner.skip(depth: depth + 1) }
    case UInt8(ascii: "["):
      try array { scanner throws(Problem) in try scanner.skip(depth: depth + 1) }
    case UInt8(ascii: "\""): _ = try string()
    default: _ = try word()
    }
  }

  /// Reads a number, `true`, `false` or `null` as it is written.
  package mutating func word() throws(Problem) -> ArraySlice<UInt8> {
    guard next != nil else { throw problem("unexpected end") }
    let start = position
    while position < end, Self.isPartOfWord(bytes[position]) { position += 1 }
    guard position > start else { throw problem("expected a value") }
    return bytes[start..<position]
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39 || byte == 0x2B || byte == 0x2D || byte == 0x2E
      || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }

  /// Reads the bytes between quotes, and whether there is an escape among them.
  mutating func quoted() throws(Problem) -> (content: Range<Int>, isEscaped: Bool) {
    try expect(UInt8(ascii: "\""))
    let start = position
    var isEscaped = false
    while position < end {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return (start..<(position - 1), isEscaped)
      case UInt8(ascii: "\\"):
        isEscaped = true
        position = min(position + 2, end)
      default: position += 1
      }
    }
    throw problem("unterminated string")
  }
}
