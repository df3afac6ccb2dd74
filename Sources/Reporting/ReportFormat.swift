public import Grading
public import Wording

/// A form in which a report is written.
public enum ReportFormat: String, Sendable, CaseIterable {
  case text
  case json
  case markdown

  /// Writes a report, ending in a line feed.
  public func text(
    of report: Report, tool version: String, in language: Language, style: TextStyle
  ) -> String {
    switch self {
    case .text: TextFormat(language: language, style: style).text(of: report)
    case .json: JSONFormat(language: language, version: version).text(of: report)
    case .markdown: MarkdownFormat(language: language).text(of: report)
    }
  }
}
