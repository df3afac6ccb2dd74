/// Something that is written as code in a Markdown document.
public struct MarkdownCode: Sendable, Equatable {
  /// How it is marked as code.
  public enum Style: Sendable, Equatable {
    case fenced
    case indented
    case span
  }

  /// The code itself.
  public let text: String
  /// The first word after an opening fence, in lower case; nil without one.
  public let language: String?
  /// How it is marked.
  public let style: Style
  /// The line of the first line of the code itself, from 1.
  public let line: Int

  /// Code by its text and place.
  public init(text: String, language: String? = nil, style: Style, line: Int) {
    self.text = text
    self.language = language
    self.style = style
    self.line = line
  }

  /// The spans between backticks in one line.
  static func spans(in content: String, line: Int) -> [MarkdownCode] {
    InlineMarkdown.codeSpans(content).map { MarkdownCode(text: $0, style: .span, line: line) }
  }
}
