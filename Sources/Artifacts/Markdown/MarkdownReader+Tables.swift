extension MarkdownReader {
  /// A table: lines between bars, lines over a row of dashes, or HTML.
  mutating func readTable(_ line: MarkdownCursor) -> Bool {
    if HTMLTableReader.begins(line) { return readHTMLTable(line) }
    guard line.body.contains(UInt8(ascii: "|")) else { return false }
    guard line.first == UInt8(ascii: "|") || delimiterFollows else { return false }
    endText()
    var rows: [MarkdownTable.Row] = []
    var header: MarkdownTable.Row?
    var last = line.number
    while index < lines.count {
      let next = MarkdownCursor(lines[index])
      guard next.quoteDepth == line.quoteDepth, next.body.contains(UInt8(ascii: "|")) else { break }
      if Self.isDelimiter(next.body) {
        if header == nil { header = rows.popLast() }
      } else {
        rows.append(MarkdownTable.Row(line: next.number, cells: Self.cells(next.body)))
      }
      last = next.number
      advance()
    }
    appendTable(MarkdownTable(header: header, rows: rows), line, to: last)
    return true
  }

  private mutating func appendTable(_ table: MarkdownTable, _ line: MarkdownCursor, to last: Int) {
    let lines = table.allRows.map { row in
      MarkdownLine(number: row.line, content: row.cells.joined(separator: " | "))
    }
    append(
      .table(table), lines: lines, indentation: line.indentation, quoteDepth: line.quoteDepth,
      from: line.number, to: last)
  }

  private mutating func readHTMLTable(_ line: MarkdownCursor) -> Bool {
    guard index >= noTableEndBefore else { return false }
    var reader = HTMLTableReader()
    var count = 0
    for next in lines[index...].prefix(2000) {
      count += 1
      reader.read(next)
      if reader.isComplete { break }
    }
    guard reader.isComplete else {
      noTableEndBefore = index + count
      return false
    }
    endText()
    advance(count)
    appendTable(reader.table, line, to: line.number + count - 1)
    return true
  }

  private var delimiterFollows: Bool {
    index + 1 < lines.count && Self.isDelimiter(MarkdownCursor(lines[index + 1]).body)
  }

  private static func isDelimiter(_ body: ArraySlice<UInt8>) -> Bool {
    var dashes = 0
    var bars = 0
    for byte in body {
      switch byte {
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: ":"), 0x20, 0x09: break
      default: return false
      }
    }
    return dashes > 0 && bars > 0
  }

  /// The cells of a row; `\|` and bars within backticks belong to the text.
  private static func cells(_ body: ArraySlice<UInt8>) -> [String] {
    var cells: [[UInt8]] = [[]]
    var isEscaped = false
    for byte in body {
      if byte == UInt8(ascii: "|") {
        if isEscaped {
          cells[cells.count - 1].removeLast()
          cells[cells.count - 1].append(byte)
        } else {
          cells.append([])
        }
      } else {
        cells[cells.count - 1].append(byte)
      }
      isEscaped = byte == UInt8(ascii: "\\")
    }
    if body.first == UInt8(ascii: "|") { cells.removeFirst() }
    if body.last == UInt8(ascii: "|"), cells.count > 1 { cells.removeLast() }
    return cells.map(trimmed)
  }

  private static func trimmed(_ bytes: [UInt8]) -> String {
    var slice = bytes[...]
    while let first = slice.first, first == 0x20 || first == 0x09 { slice = slice.dropFirst() }
    while let last = slice.last, last == 0x20 || last == 0x09 { slice = slice.dropLast() }
    return String(decoding: slice, as: UTF8.self)
  }
}
