public import Artifacts

/// One file of a submission.
public struct SubmissionFile: Sendable {
  /// What was kept of the file.
  public enum Content: Sendable {
    /// Text, decoded.
    case text(SourceText)
    /// Not text, or of no kind that Vigie reads: only its size is known.
    case binary
    /// Larger than the bound on one file, or past the bound on all of them: not read.
    case notRead
  }

  /// The path inside the submission, with `/` between its parts.
  public let path: String
  /// The size in bytes.
  public let size: Int
  /// What was kept of it.
  public let content: Content

  /// Puts one together from its parts.
  public init(path: String, size: Int, content: Content) {
    self.path = path
    self.size = size
    self.content = content
  }

  /// A text file given by its content; for tests and for content made in memory.
  public init(path: String, text: String) {
    self.init(
      path: path, size: text.utf8.count, content: .text(SourceText(path: path, text: text)))
  }

  /// The text, where the file is one.
  public var source: SourceText? {
    guard case .text(let source) = content else { return nil }
    return source
  }
}
