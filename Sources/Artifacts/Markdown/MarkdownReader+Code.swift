extension MarkdownReader {
  /// A fence with everything up to its end, or to the end of the document.
  mutating func readFence(_ line: MarkdownCursor) -> Bool {
    guard let fence = Fence(line.body) else { return false }
    endText()
    var code: [MarkdownLine] = []
    var last = line.number
    advance()
    while index < lines.count {
      let next = MarkdownCursor(lines[index])
      if next.quoteDepth < line.quoteDepth { break }
      last = next.number
      advance()
      if fence.isClosed(by: next.body) { break }
      code.append(Self.codeLine(lines[last - 1], next, in: line))
    }
    append(
      .code(language: fence.language, isFenced: true), lines: code, indentation: line.indentation,
      quoteDepth: line.quoteDepth, from: line.number, to: last)
    return true
  }

  /// A line of code without the fence's own quote marks and indentation.
  private static func codeLine(
    _ raw: Line, _ cursor: MarkdownCursor, in fence: MarkdownCursor
  ) -> MarkdownLine {
    guard fence.quoteDepth > 0 || fence.indentation > 0 else {
      return MarkdownLine(number: raw.number, content: String(decoding: raw.bytes, as: UTF8.self))
    }
    let indent = String(
      repeating: " ", count: max(0, min(cursor.indentation, 4096) - fence.indentation))
    return MarkdownLine(number: raw.number, content: indent + cursor.content)
  }

  /// Lines that stand four columns further in than the text around them.
  mutating func readIndentedCode(_ line: MarkdownCursor) -> Bool {
    let margin = (listIndents.last ?? 0) + 4
    guard openText == nil, line.indentation >= margin, !Self.isListItem(line) else { return false }
    var code: [MarkdownLine] = []
    var last = line.number
    while index < lines.count {
      let next = MarkdownCursor(lines[index])
      guard next.isBlank || next.indentation >= margin else { break }
      if !next.isBlank {
        let indent = String(repeating: " ", count: min(next.indentation, 4096) - min(margin, 4096))
        code.append(MarkdownLine(number: next.number, content: indent + next.content))
        last = next.number
      }
      advance()
    }
    append(
      .code(language: nil, isFenced: false), lines: code, indentation: line.indentation,
      quoteDepth: line.quoteDepth, from: line.number, to: last)
    return true
  }

  /// An HTML comment that ends; one that does not is text.
  mutating func readComment(_ line: MarkdownCursor) -> Bool {
    guard index >= noCommentEndBefore, line.body.starts(with: Array("<!--".utf8)) else {
      return false
    }
    var offset = index
    while offset < lines.count, offset - index < 200 {
      if Self.endsComment(lines[offset].bytes) {
        endText()
        advance(offset - index + 1)
        return true
      }
      offset += 1
    }
    noCommentEndBefore = offset
    return false
  }

  private static func endsComment(_ bytes: ArraySlice<UInt8>) -> Bool {
    var dashes = 0
    for byte in bytes {
      if byte == UInt8(ascii: ">"), dashes >= 2 { return true }
      dashes = byte == UInt8(ascii: "-") ? dashes + 1 : 0
    }
    return false
  }
}

/// The opening of a fenced block.
struct Fence {
  private let mark: UInt8
  private let length: Int
  /// The first word of the info string in lower case.
  let language: String?

  /// Three or more backticks or tildes; nil for anything else.
  init?(_ body: ArraySlice<UInt8>) {
    guard let mark = body.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return nil
    }
    let length = body.prefix { $0 == mark }.count
    let info = body.dropFirst(length)
    guard length >= 3, mark == UInt8(ascii: "~") || !info.contains(mark) else { return nil }
    self.mark = mark
    self.length = length
    let word = info.drop { $0 == 0x20 || $0 == UInt8(ascii: "{") }
      .prefix { $0 != 0x20 && $0 != UInt8(ascii: "}") && $0 != UInt8(ascii: ",") }
    language = word.isEmpty ? nil : String(decoding: word, as: UTF8.self).lowercased()
  }

  /// Whether a line is nothing but at least as many marks.
  func isClosed(by body: ArraySlice<UInt8>) -> Bool {
    body.count >= length && body.allSatisfy { $0 == mark }
  }
}
