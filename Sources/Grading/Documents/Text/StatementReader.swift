package import Artifacts

/// Cuts a document into statements.
struct StatementReader {
  private let document: MarkdownDocument
  private let copied: Set<Int>
  private(set) var text = FoldedText()
  private(set) var statements: [Statement] = []

  init(_ document: MarkdownDocument, copied: Set<Int>) {
    self.document = document
    self.copied = copied
  }

  mutating func run() {
    for (index, block) in document.blocks.enumerated() {
      switch block.kind {
      case .heading(let level): heading(block, level, index)
      case .paragraph, .listItem: prose(block.lines, index)
      case .table(let table): self.table(table, index)
      case .code(_, isFenced: true): code(block.lines, index)
      case .code(_, isFenced: false): prose(block.lines, index)
      }
    }
  }

  private mutating func heading(_ block: MarkdownBlock, _ level: Int, _ index: Int) {
    guard let line = block.lines.first else { return }
    let words = append(line)
    // A heading that goes on like a sentence is an answer in large print.
    let role: Statement.Role = words.count > 24 ? .prose : .heading(level: level)
    add(role, line.number, words, block: index, isFirst: true)
  }

  private mutating func append(_ line: MarkdownLine) -> Range<Int> {
    text.append(line.content.utf8.contains(UInt8(ascii: "<")) ? line.text : line.content)
  }

  // MARK: Prose

  /// Lines that go on, cut where sentences end; a line that begins like a new one begins a statement.
  private mutating func prose(_ lines: [MarkdownLine], _ block: Int) {
    var pending: (line: Int, first: Int)?
    for line in lines {
      let isOther = pending.map { copied.contains($0.line) != copied.contains(line.number) } == true
      if let open = pending, isOther || Self.beginsAnew(line.content) {
        close(open, block)
        pending = nil
      }
      let words = append(line)
      let isBold = Self.isBold(line.content)
      var start = words.lowerBound
      for index in words where endsSentence(index, in: words) {
        let open = pending ?? (line.number, start)
        close((open.line, open.first), end: index + 1, block, isBold: isBold)
        start = index + 1
        pending = nil
      }
      guard start < words.upperBound else { continue }
      if isBold {
        close(pending ?? (line.number, start), block, isBold: true)
        pending = nil
      } else if pending == nil {
        pending = (line.number, start)
      }
    }
    if let pending { close(pending, block) }
  }

  private mutating func close(
    _ open: (line: Int, first: Int), end: Int? = nil, _ block: Int, isBold: Bool = false
  ) {
    let words = open.first..<(end ?? text.words.count)
    let isFirst = statements.last.map { $0.block != block || $0.line != open.line } ?? true
    add(.prose, open.line, words, block: block, isFirst: isFirst, isBold: isBold)
  }

  /// Whether a line begins like a new statement rather than going on with the one above.
  private static func beginsAnew(_ content: String) -> Bool {
    guard let first = content.unicodeScalars.first else { return true }
    return !first.properties.isLowercase && first != "(" && first != "`"
  }

  private static func isBold(_ content: String) -> Bool {
    var bytes = Array(content.utf8)[...]
    while let last = bytes.last, last == 0x20 || last == 0x3A { bytes.removeLast() }
    guard bytes.count > 4, bytes.starts(with: [0x2A, 0x2A]) else { return false }
    return bytes.suffix(2).elementsEqual([0x2A, 0x2A])
      && !bytes.dropFirst(2).dropLast(2).contains(0x2A)
  }

  private func endsSentence(_ index: Int, in words: Range<Int>) -> Bool {
    let isEnd = text.isMark(index, ".") || text.isMark(index, "?") || text.isMark(index, "!")
    guard isEnd || text.isMark(index, ";") else { return false }
    guard index + 1 < words.upperBound else { return true }
    return !text.isJoined(index, to: index + 1)
  }

  // MARK: Tables and code

  private mutating func table(_ table: MarkdownTable, _ block: Int) {
    var heads: [Range<Int>] = []
    if let header = table.header {
      heads = header.cells.map { text.append($0) }
      for head in heads { addCell(header.line, head, labels: [], block, isHeader: true) }
    }
    for row in table.rows {
      var first: Range<Int>?
      for (column, cell) in row.cells.enumerated() {
        let words = text.append(Self.withoutTags(cell))
        let labels = [first, heads.indices.contains(column) ? heads[column] : nil].compactMap(
          \.self)
        addCell(row.line, words, labels: labels, block, isHeader: false)
        if first == nil, column == 0 { first = words }
      }
    }
  }

  private static func withoutTags(_ cell: String) -> String {
    guard cell.utf8.contains(UInt8(ascii: "<")) else { return cell }
    return MarkdownLine(number: 0, content: cell).text
  }

  private mutating func addCell(
    _ line: Int, _ words: Range<Int>, labels: [Range<Int>], _ block: Int, isHeader: Bool
  ) {
    guard !words.isEmpty else { return }
    append(
      Statement(
        role: .cell, line: line, words: words, labels: labels, block: block, isFirst: true,
        isQuestion: isHeader, isLabel: isHeader, isCopied: copied.contains(line)))
  }

  /// A comment belongs to the code under it; a blank line separates.
  private mutating func code(_ lines: [MarkdownLine], _ block: Int) {
    var first: (line: Int, word: Int)?
    var previousIsComment = false
    for line in lines {
      let isComment = line.content.utf8.first { $0 != 0x20 } == UInt8(ascii: "#")
      if let open = first, !previousIsComment {
        add(.code, open.line, open.word..<text.words.count, block: block, isFirst: true)
        first = nil
      }
      let words = append(line)
      if words.isEmpty { previousIsComment = false }
      guard !words.isEmpty else { continue }
      if first == nil { first = (line.number, words.lowerBound) }
      previousIsComment = isComment
    }
    if let first {
      add(.code, first.line, first.word..<text.words.count, block: block, isFirst: true)
    }
  }

  // MARK: Statements

  private mutating func add(
    _ role: Statement.Role, _ line: Int, _ words: Range<Int>, block: Int, isFirst: Bool,
    isBold: Bool = false
  ) {
    guard words.contains(where: text.isWord) else { return }
    // Code that the course shows too is a fair example; what it says about code is not the learner's.
    let isOwnCode = role == .code && !words.contains { text.isMark($0, "#") }
    let endsWithColon = words.last.map { text.isMark($0, ":") } == true
    append(
      Statement(
        role: role, line: line, words: words, labels: [], block: block, isFirst: isFirst,
        isQuestion: role != .code && asks(words), isLabel: isBold || endsWithColon,
        isCopied: copied.contains(line) && !isOwnCode))
  }

  /// Writes down a statement; one without an end is cut, so that no text costs more than its length.
  private mutating func append(_ statement: Statement) {
    var start = statement.words.lowerBound
    repeat {
      let end = min(start + 300, statement.words.upperBound)
      statements.append(statement.with(words: start..<end))
      start = end
    } while start < statement.words.upperBound
  }

  private func asks(_ words: Range<Int>) -> Bool {
    if let last = words.last, text.isMark(last, "?") { return true }
    return words.count <= 22 && text.beginsAsQuestion(words)
  }
}

extension FoldedText {
  private static let openings = Lexicon<Bool>([
    true: """
    quel* est | quelle* sont | quels sont | quelle difference | comment | que fait | a quoi sert \
    | qu est ce | que signifie | pourquoi utiliser | quand utiliser | what is | what are \
    | what does | what do | what s | how to | how do | how does | how can | how should \
    | which | when to use | when should | when do
    """
  ])

  /// Whether words begin as a question does, after a number.
  func beginsAsQuestion(_ words: Range<Int>) -> Bool {
    let start = words.first { isWord($0) && number($0) == nil && !isQuestionNumber($0) }
    guard let start else { return false }
    return Self.openings.matches(in: self, start..<words.upperBound).first?.range.lowerBound
      == start
  }

  /// `q1`, `question`.
  private func isQuestionNumber(_ index: Int) -> Bool {
    `is`(index, "question") || (firstByte(index) == UInt8(ascii: "q") && self[index].count <= 2)
  }
}
