import Artifacts
import PromQL

/// Finds the queries that documents write down: in fences, indented, between backticks, in tables, in plain lines.
struct NotedQueryFinder {
  private let document: MarkdownDocument
  private let isAboutOtherThings: Bool
  private var found: [NotedQuery] = []

  /// - Parameter isAboutOtherThings: Whether the document answers other questions: the veille, the design, a report.
  static func queries(in document: MarkdownDocument, isAboutOtherThings: Bool) -> [NotedQuery] {
    var finder = NotedQueryFinder(document, isAboutOtherThings: isAboutOtherThings)
    finder.read()
    return finder.found
  }

  private init(_ document: MarkdownDocument, isAboutOtherThings: Bool) {
    self.document = document
    self.isAboutOtherThings = isAboutOtherThings
  }

  private mutating func read() {
    var headings: [(level: Int, text: String)] = []
    var wasText = false
    for block in document.blocks {
      if let level = block.headingLevel {
        headings.removeAll { $0.level >= level }
        headings.append((level, block.text))
        wasText = true
        continue
      }
      let context = context(under: headings.map(\.text), block)
      let count = found.count
      read(block, context, explained: wasText)
      wasText = Self.isProse(block) || (found.count == count && wasText)
    }
  }

  private mutating func read(_ block: MarkdownBlock, _ context: NotedQuery.Context, explained: Bool)
  {
    switch block.kind {
    case .code(let language, _):
      guard Self.mayHoldQueries(language) else { return }
      for code in block.code {
        for query in QueryBlock.queries(in: code.text) {
          add(
            query.text, query.expression, code.line + query.line, context,
            query.hasComment || explained)
        }
      }
    case .table(let table): read(table, context)
    case .heading, .paragraph, .listItem:
      for line in block.lines { read(line, context, explained: explained || Self.hasWords(block)) }
    }
  }

  private mutating func read(_ table: MarkdownTable, _ context: NotedQuery.Context) {
    for row in table.rows {
      let isExplained = row.cells.count >= 2
      for cell in row.texts {
        guard let expression = QueryText.expression(cell) else { continue }
        add(cell, expression, row.line, context, isExplained)
      }
    }
    for code in table.allRows.flatMap({ row in row.cells.map { (row.line, $0) } }) {
      for span in Self.spans(in: code.1)
      where !found.contains(where: { $0.text == span && $0.line == code.0 }) {
        guard let expression = QueryText.expression(span) else { continue }
        add(span, expression, code.0, context, true)
      }
    }
  }

  private mutating func read(_ line: MarkdownLine, _ context: NotedQuery.Context, explained: Bool) {
    let spans = Self.spans(in: line.content)
    let pieces = spans.isEmpty ? [] : spans
    for piece in pieces {
      if let expression = QueryText.expression(piece) {
        add(piece, expression, line.number, context, explained)
      }
    }
    guard pieces.isEmpty else { return }
    for candidate in QueryLine.candidates(in: line.text) {
      guard let expression = QueryText.expression(candidate) else { continue }
      add(candidate, expression, line.number, context, explained)
      return
    }
  }

  private mutating func add(
    _ text: String, _ expression: Expression, _ line: Int, _ context: NotedQuery.Context,
    _ explained: Bool
  ) {
    guard found.count < 5_000 else { return }
    found.append(
      NotedQuery(
        text: text, expression: expression, path: document.source.path, line: line,
        isExplained: explained, context: context))
  }
}

extension NotedQueryFinder {
  private func context(under headings: [String], _ block: MarkdownBlock) -> NotedQuery.Context {
    if headings.contains(where: Self.isAboutQueries) { return .notes }
    if isAboutOtherThings { return .otherAnswer }
    if case .code(let language, _) = block.kind, language == "promql" { return .notes }
    return Self.isAboutQueries(document.source.name) ? .notes : .otherAnswer
  }

  /// Whether a heading or a file's name announces queries; the course's own "Mission 1 : Comprendre PromQL" does not.
  private static func isAboutQueries(_ title: String) -> Bool {
    let words = TitleWords(title)
    if words.has("mission 1") || words.has("comprendre promql") || words.has("difference entre") {
      return false
    }
    return words.hasAny(of: [
      "promql", "requete", "requetes", "queries", "exercice", "exercices", "exercise", "exercises",
      "cheat", "memo", "atelier",
    ])
  }

  private static func mayHoldQueries(_ language: String?) -> Bool {
    guard let language else { return true }
    return [
      "promql", "text", "txt", "sql", "bash", "sh", "prometheus", "plaintext", "console", "go",
      "js",
    ]
    .contains(language)
  }

  private static func isProse(_ block: MarkdownBlock) -> Bool {
    switch block.kind {
    case .paragraph, .listItem, .heading: hasWords(block)
    case .table, .code: false
    }
  }

  /// Whether a block has three words or more beside what it writes as code.
  private static func hasWords(_ block: MarkdownBlock) -> Bool {
    let codeWords = block.lines.flatMap { NotedQueryFinder.spans(in: $0.content) }.map {
      TitleWords($0).words.count
    }
    let all = block.lines.map { TitleWords($0.text).words.count }.reduce(0, +)
    return all - codeWords.reduce(0, +) >= 2
  }

  /// What stands between backticks in a line.
  private static func spans(in content: String) -> [String] {
    let parts = content.split(separator: "`", omittingEmptySubsequences: false)
    guard parts.count >= 3 else { return [] }
    return parts.enumerated().filter {
      $0.offset % 2 == 1 || parts.count > 3 && $0.element.contains("(")
    }
    .map { String($0.element).trimmingSpaces }.filter { !$0.isEmpty }
  }
}
