extension MarkdownReader {
  /// A heading of number signs; the space after two or more may be missing.
  mutating func readHeading(_ line: MarkdownCursor) -> Bool {
    let level = line.body.prefix(7) { $0 == UInt8(ascii: "#") }
    guard (1...6).contains(level), line.indentation < (listIndents.last ?? 0) + 4 else {
      return false
    }
    let rest = line.body.dropFirst(level)
    let isSpaced = rest.isEmpty || rest.first == 0x20 || rest.first == 0x09
    guard isSpaced || (level > 1 && rest.first.map { $0 >= 0x41 } == true) else { return false }
    endText()
    listIndents = []
    let text = Self.withoutClosingSigns(line.after(level).content)
    append(
      .heading(level: level), lines: [MarkdownLine(number: line.number, content: text)],
      quoteDepth: line.quoteDepth, from: line.number, to: line.number)
    advance()
    return true
  }

  private static func withoutClosingSigns(_ text: String) -> String {
    var slice = text[...]
    while slice.utf8.last == UInt8(ascii: "#") { slice.removeLast() }
    guard slice.count < text.count, slice.isEmpty || slice.utf8.last == 0x20 else { return text }
    while slice.utf8.last == 0x20 { slice.removeLast() }
    return String(slice)
  }

  /// A line of `---`, `===` or `***`: it makes a heading of one short line above it, or separates.
  mutating func readRule(_ line: MarkdownCursor) -> Bool {
    guard let mark = Self.ruleMark(line.body) else { return false }
    if let level = Self.headingLevel(of: mark), let title = shortTitle {
      openText = nil
      append(
        .heading(level: level), lines: [title], quoteDepth: line.quoteDepth, from: title.number,
        to: line.number)
    } else {
      endText()
    }
    listIndents = []
    advance()
    return true
  }

  private static func ruleMark(_ body: ArraySlice<UInt8>) -> UInt8? {
    guard let mark = body.first, [0x2D, 0x3D, 0x2A].contains(mark) else { return nil }
    let marks = body.count { $0 == mark }
    guard marks >= 3, body.allSatisfy({ $0 == mark || $0 == 0x20 }) else { return nil }
    return mark
  }

  private static func headingLevel(of mark: UInt8) -> Int? {
    switch mark {
    case UInt8(ascii: "="): 1
    case UInt8(ascii: "-"): 2
    default: nil
    }
  }

  /// The open paragraph where it is one line that can be a title: an answer above a line of dashes is none.
  private var shortTitle: MarkdownLine? {
    guard let text = openText, text.kind == .paragraph, text.lines.count == 1,
      let line = text.lines.first, line.content.utf8.count <= 120
    else { return nil }
    let words = line.content.utf8.count { $0 == 0x20 } + 1
    return words <= 14 && line.content.utf8.last != UInt8(ascii: ".") ? line : nil
  }
}

extension ArraySlice<UInt8> {
  /// How many of the first elements, at most `limit`, fulfil a condition without a break.
  fileprivate func prefix(_ limit: Int, while condition: (UInt8) -> Bool) -> Int {
    prefix(limit).prefix(while: condition).count
  }
}
