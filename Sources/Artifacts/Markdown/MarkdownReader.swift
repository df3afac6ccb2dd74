/// Reads a Markdown document line by line. Each line is looked at a bounded number of times.
struct MarkdownReader {
  /// A line of the file as bytes.
  struct Line {
    let number: Int
    let bytes: ArraySlice<UInt8>
  }

  /// Text that goes on over lines: a paragraph or the words of a list item.
  struct OpenText {
    var kind: MarkdownBlock.Kind
    var lines: [MarkdownLine]
    let indentation: Int
    let quoteDepth: Int
    let firstLine: Int
  }

  let path: String
  let lines: [Line]
  var index = 0
  var output: [MarkdownBlock] = []
  var openText: OpenText?
  /// The columns at which the text of the open list items begins, outermost first.
  var listIndents: [Int] = []
  /// Lines before which a search for the end of a comment or a table has failed: it is not made again.
  var noCommentEndBefore = 0
  var noTableEndBefore = 0

  init(_ source: SourceText) {
    path = source.path
    let bytes = Array(source.text.utf8)
    var lines: [Line] = []
    var start = 0
    for position in bytes.indices where bytes[position] == 0x0A {
      lines.append(Line(number: lines.count + 1, bytes: bytes[start..<position]))
      start = position + 1
    }
    if start < bytes.count { lines.append(Line(number: lines.count + 1, bytes: bytes[start...])) }
    self.lines = lines
  }

  /// Every block of the document.
  mutating func blocks() -> [MarkdownBlock] {
    skipFrontMatter()
    while index < lines.count { readLine() }
    endText()
    return output
  }

  /// Moves past lines that a block has taken.
  mutating func advance(_ count: Int = 1) { index += count }

  private mutating func readLine() {
    let line = MarkdownCursor(lines[index])
    if line.isBlank {
      endText()
      return advance()
    }
    closeLists(before: line)
    if readFence(line) || readIndentedCode(line) || readComment(line) { return }
    if readHeading(line) || readRule(line) || readListItem(line) || readTable(line) { return }
    readText(line)
  }

  private mutating func readText(_ line: MarkdownCursor) {
    let text = MarkdownLine(number: line.number, content: line.content)
    if line.beginsWithTag { endText() }
    if openText != nil, openText?.quoteDepth == line.quoteDepth {
      openText?.lines.append(text)
    } else {
      endText()
      openText = OpenText(
        kind: .paragraph, lines: [text], indentation: line.indentation,
        quoteDepth: line.quoteDepth, firstLine: line.number)
    }
    if line.beginsWithTag { endText() }
    advance()
  }

  /// Writes down the open paragraph or list item.
  mutating func endText() {
    guard let text = openText else { return }
    openText = nil
    append(
      text.kind, lines: text.lines, indentation: text.indentation, quoteDepth: text.quoteDepth,
      from: text.firstLine, to: text.lines.last?.number ?? text.firstLine)
  }

  /// Writes down a block.
  mutating func append(
    _ kind: MarkdownBlock.Kind, lines: [MarkdownLine], indentation: Int = 0, quoteDepth: Int = 0,
    from firstLine: Int, to lastLine: Int
  ) {
    output.append(
      MarkdownBlock(
        kind: kind, lines: lines, indentation: indentation, quoteDepth: quoteDepth,
        firstLine: firstLine, lastLine: lastLine))
  }

  /// A line that stands further left than an item's text, after the text has ended, closes the item.
  private mutating func closeLists(before line: MarkdownCursor) {
    guard openText == nil else { return }
    while let last = listIndents.last, line.indentation < last { listIndents.removeLast() }
  }

  /// Drops a YAML header between two lines of dashes at the top.
  private mutating func skipFrontMatter() {
    guard let first = lines.first, Self.isDashes(first.bytes), lines.count > 2 else { return }
    guard lines[1].bytes.contains(UInt8(ascii: ":")) else { return }
    guard let end = lines.dropFirst().prefix(60).firstIndex(where: { Self.isDashes($0.bytes) })
    else { return }
    index = end + 1
  }

  private static func isDashes(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.prefix(4).elementsEqual([0x2D, 0x2D, 0x2D])
  }
}
