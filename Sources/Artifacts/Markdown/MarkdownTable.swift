/// A table of a Markdown document, written with bars or in HTML.
public struct MarkdownTable: Sendable, Equatable {
  /// A row with its cells.
  public struct Row: Sendable, Equatable {
    /// The line, from 1.
    public let line: Int
    /// The cells as they are written, without the space around them.
    public let cells: [String]

    /// A row by its line and cells.
    public init(line: Int, cells: [String]) {
      self.line = line
      self.cells = cells
    }

    /// The cells without mark-up.
    public var texts: [String] { cells.map(InlineMarkdown.plain) }
  }

  /// The row above the dashes; nil where there is none.
  public let header: Row?
  /// The rows under the header.
  public let rows: [Row]

  /// A table by its rows.
  public init(header: Row?, rows: [Row]) {
    self.header = header
    self.rows = rows
  }

  /// The header and the rows.
  public var allRows: [Row] { (header.map { [$0] } ?? []) + rows }
}
