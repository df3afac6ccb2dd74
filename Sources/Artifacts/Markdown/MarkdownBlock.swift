/// A block of a Markdown document.
public struct MarkdownBlock: Sendable, Equatable {
  /// What a block is.
  public enum Kind: Sendable, Equatable {
    case heading(level: Int)
    case paragraph
    /// An item of a list; `isChecked` for a task list's `[ ]` and `[x]`.
    case listItem(marker: String, isChecked: Bool?)
    case table(MarkdownTable)
    /// A fence, or lines indented by four columns.
    case code(language: String?, isFenced: Bool)
  }

  /// What the block is.
  public let kind: Kind
  /// The lines without their list marker, quote marks and indentation; a table's rows.
  public let lines: [MarkdownLine]
  /// The column at which the block's text begins, from 0.
  public let indentation: Int
  /// How many quote marks stand before it.
  public let quoteDepth: Int

  /// The first line, from 1; that of the opening fence for a fenced block.
  public let firstLine: Int
  /// The last line; that of the closing fence for a fenced block.
  public let lastLine: Int

  /// The text of all lines without mark-up.
  public var text: String { lines.map(\.text).joined(separator: "\n") }

  /// Whether the block is a heading.
  public var isHeading: Bool { headingLevel != nil }

  /// The level of a heading; nil for another kind of block.
  public var headingLevel: Int? {
    guard case .heading(let level) = kind else { return nil }
    return level
  }

  /// The code that the block is or has in it.
  public var code: [MarkdownCode] {
    switch kind {
    case .code(let language, let isFenced):
      let text = lines.map(\.content).joined(separator: "\n")
      let style: MarkdownCode.Style = isFenced ? .fenced : .indented
      let line = lines.first?.number ?? firstLine
      return [MarkdownCode(text: text, language: language, style: style, line: line)]
    case .table(let table):
      let cells = table.allRows.flatMap { row in row.cells.map { (row.line, $0) } }
      return cells.flatMap { MarkdownCode.spans(in: $1, line: $0) }
    case .heading, .paragraph, .listItem:
      return lines.flatMap { MarkdownCode.spans(in: $0.content, line: $0.number) }
    }
  }
}
