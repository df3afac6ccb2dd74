/// Reads the rows of an HTML table; one line may hold many cells, one cell many lines.
struct HTMLTableReader {
  private var rows: [MarkdownTable.Row] = []
  private var cells: [[UInt8]] = []
  private var rowLine = 0
  private var isInCell = false
  private var isHeader = false
  private var headerRow: MarkdownTable.Row?
  private(set) var isComplete = false

  /// Whether a line opens a table.
  static func begins(_ line: MarkdownCursor) -> Bool {
    line.first == UInt8(ascii: "<") && HTMLTag.name(of: line.body) == "table"
  }

  var table: MarkdownTable { MarkdownTable(header: headerRow, rows: rows) }

  mutating func read(_ line: MarkdownReader.Line) {
    var rest = line.bytes
    let lastAngle = rest.lastIndex(of: UInt8(ascii: ">")) ?? rest.startIndex
    while let byte = rest.first, !isComplete {
      guard byte == UInt8(ascii: "<"), rest.startIndex < lastAngle,
        let name = HTMLTag.name(of: rest), let end = rest.firstIndex(of: UInt8(ascii: ">"))
      else {
        if isInCell { cells[cells.count - 1].append(byte) }
        rest = rest.dropFirst()
        continue
      }
      tag(name, isClosing: rest.dropFirst().first == UInt8(ascii: "/"), on: line.number)
      rest = rest[(end + 1)...]
    }
    if isInCell { cells[cells.count - 1].append(0x20) }
  }

  private mutating func tag(_ name: String, isClosing: Bool, on line: Int) {
    switch name {
    case "td", "th":
      if cells.isEmpty { rowLine = line }
      if !isClosing { cells.append([]) }
      isHeader = name == "th"
      isInCell = !isClosing && cells.count <= 200
    case "tr": endRow()
    case "table" where isClosing:
      endRow()
      isComplete = true
    default:
      if isInCell { cells[cells.count - 1].append(0x20) }
    }
  }

  private mutating func endRow() {
    isInCell = false
    guard !cells.isEmpty else { return }
    let texts = cells.map { String(decoding: $0, as: UTF8.self) }
    let row = MarkdownTable.Row(line: rowLine, cells: texts.map(Self.trimmed))
    if isHeader, headerRow == nil, rows.isEmpty { headerRow = row } else { rows.append(row) }
    cells = []
  }

  private static func trimmed(_ text: String) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
}
