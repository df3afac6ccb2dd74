extension MarkdownReader {
  /// An item of a list: `-`, `*`, `+`, a printed bullet, or a number with a dot or a parenthesis.
  mutating func readListItem(_ line: MarkdownCursor) -> Bool {
    guard let marker = ListMarker(line.body) else { return false }
    guard !(openText != nil && marker.isOrdered && line.indentation >= 8) else { return false }
    endText()
    while let last = listIndents.last, line.indentation < last { listIndents.removeLast() }
    let inner = line.after(marker.length)
    if listIndents.count < 32 { listIndents.append(line.indentation + marker.length + 1) }
    if readFence(inner) { return true }
    openText = OpenText(
      kind: .listItem(marker: marker.text, isChecked: Self.check(inner.body)),
      lines: [MarkdownLine(number: line.number, content: Self.withoutBox(inner))],
      indentation: line.indentation, quoteDepth: line.quoteDepth, firstLine: line.number)
    advance()
    return true
  }

  /// Whether a line begins a list item.
  static func isListItem(_ line: MarkdownCursor) -> Bool { ListMarker(line.body) != nil }

  private static func check(_ body: ArraySlice<UInt8>) -> Bool? {
    guard body.starts(with: [UInt8(ascii: "[")]), body.dropFirst(2).first == UInt8(ascii: "]")
    else { return nil }
    switch body.dropFirst().first {
    case UInt8(ascii: "x"), UInt8(ascii: "X"): return true
    case UInt8(ascii: " "): return false
    default: return nil
    }
  }

  private static func withoutBox(_ line: MarkdownCursor) -> String {
    check(line.body) == nil ? line.content : line.after(3).content
  }
}

/// What stands before the text of a list item.
struct ListMarker {
  let text: String
  /// The bytes of the marker without the space after it.
  let length: Int
  let isOrdered: Bool

  private static let bullets: [[UInt8]] = ["•", "–", "▪", "◦", "●", "‣", "·", "➢", "➤"].map {
    Array($0.utf8)
  }

  init?(_ body: ArraySlice<UInt8>) {
    if let length = Self.bulletLength(body) ?? Self.numberLength(body) {
      self.length = length
      text = String(decoding: body.prefix(length), as: UTF8.self)
      isOrdered = body.first.map { $0 >= 0x30 && $0 <= 0x39 } == true
    } else {
      return nil
    }
  }

  private static func bulletLength(_ body: ArraySlice<UInt8>) -> Int? {
    guard let first = body.first else { return nil }
    if [0x2D, 0x2A, 0x2B].contains(first) { return isSpace(body.dropFirst().first) ? 1 : nil }
    guard first >= 0x80, let bullet = bullets.first(where: { body.starts(with: $0) }) else {
      return nil
    }
    return isSpace(body.dropFirst(bullet.count).first) ? bullet.count : nil
  }

  private static func numberLength(_ body: ArraySlice<UInt8>) -> Int? {
    let digits = body.prefix(5).prefix { $0 >= 0x30 && $0 <= 0x39 }.count
    guard (1...4).contains(digits), let end = body.dropFirst(digits).first else { return nil }
    guard end == UInt8(ascii: ".") || end == UInt8(ascii: ")") else { return nil }
    return isSpace(body.dropFirst(digits + 1).first) ? digits + 1 : nil
  }

  private static func isSpace(_ byte: UInt8?) -> Bool {
    byte == nil || byte == 0x20 || byte == 0x09 || byte == 0xC2
  }
}
