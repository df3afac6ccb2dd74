/// A line of text of a Markdown document.
public struct MarkdownLine: Sendable, Equatable {
  /// The line's number in the file, from 1.
  public let number: Int
  /// The line as it is written, without list marker, quote marks and indentation.
  public let content: String

  /// A line by its number and text.
  public init(number: Int, content: String) {
    self.number = number
    self.content = content
  }

  /// The line without mark-up: no emphasis, no backticks, no tags, links by their text.
  public var text: String { InlineMarkdown.plain(content) }
}
