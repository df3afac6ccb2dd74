/// Text in a form in which wordings can be compared: ASCII, lower case, cut into words and punctuation.
package struct FoldedText: Sendable {
  /// A word (letters, digits and underscores, or a decimal number) or one mark of punctuation.
  package struct Word: Sendable {
    let start: Int
    let end: Int
    /// Whether it stands between backticks.
    let isCode: Bool
    /// Whether it begins a line or a cell.
    let isLineStart: Bool
  }

  private(set) var bytes: [UInt8] = []
  private(set) var words: [Word] = []

  package init() {}

  /// A text of its own; for tests and single strings.
  package init(_ text: String) {
    append(text)
  }

  /// Adds a line or cell and returns the range of its words.
  @discardableResult
  package mutating func append(_ content: String) -> Range<Int> {
    let first = words.count
    var folder = TextFolder(content)
    folder.run()
    cut(folder.output, codeRanges: folder.codeRanges)
    return first..<words.count
  }

  private mutating func cut(_ folded: [UInt8], codeRanges: [Range<Int>]) {
    let base = bytes.count
    let first = words.count
    bytes += folded
    var codes = codeRanges[...]
    var position = 0
    while position < folded.count {
      let length = Self.length(at: position, of: folded)
      while let code = codes.first, code.upperBound <= position { codes.removeFirst() }
      let isCode = codes.first?.contains(position) == true
      if length > 0 {
        let start = base + position
        words.append(
          Word(start: start, end: start + length, isCode: isCode, isLineStart: words.count == first)
        )
      }
      position += max(length, 1)
    }
  }

  /// The length of the word at a position; 0 for white space.
  private static func length(at start: Int, of bytes: [UInt8]) -> Int {
    guard isWordByte(bytes[start]) else { return bytes[start] == 0x20 ? 0 : 1 }
    var end = start
    while end < bytes.count, isWordByte(bytes[end]) || isDecimalPoint(at: end, of: bytes, start) {
      end += 1
    }
    return end - start
  }

  private static func isDecimalPoint(at position: Int, of bytes: [UInt8], _ start: Int) -> Bool {
    guard bytes[position] == UInt8(ascii: "."), position > start, position + 1 < bytes.count else {
      return false
    }
    return isDigit(bytes[position + 1]) && bytes[start..<position].allSatisfy(isDigit)
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  static func isWordByte(_ byte: UInt8) -> Bool {
    (byte >= 0x61 && byte <= 0x7A) || isDigit(byte) || byte == UInt8(ascii: "_")
  }
}

extension FoldedText {
  /// The bytes of a word.
  subscript(index: Int) -> ArraySlice<UInt8> { bytes[words[index].start..<words[index].end] }

  /// A word as text.
  package func text(_ index: Int) -> String { String(decoding: self[index], as: UTF8.self) }

  /// Words as text with spaces between them.
  package func text(_ range: Range<Int>) -> String { range.map(text).joined(separator: " ") }

  /// Whether a word is one mark of punctuation.
  func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    let word = words[index]
    return word.end - word.start == 1 && UInt32(bytes[word.start]) == mark.value
  }

  /// Whether the word is made of letters or digits.
  func isWord(_ index: Int) -> Bool { Self.isWordByte(bytes[words[index].start]) }

  /// Whether two words stand next to each other with no space between them.
  func isJoined(_ index: Int, to next: Int) -> Bool { words[index].end == words[next].start }

  /// Whether a word is exactly this one.
  func `is`(_ index: Int, _ text: StaticString) -> Bool {
    let word = words[index]
    guard word.end - word.start == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { $0.elementsEqual(bytes[word.start..<word.end]) }
  }

  /// The value of a number that stands by itself or before letters, as in `95` and `120ms`.
  func number(_ index: Int) -> Double? {
    let digits = self[index].prefix { Self.isDigit($0) || $0 == UInt8(ascii: ".") }
    guard let first = digits.first, Self.isDigit(first) else { return nil }
    return Double(String(decoding: digits, as: UTF8.self))
  }
}
