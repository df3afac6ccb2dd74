/// A place in a file of a submission.
public struct SourceLocation: Sendable, Hashable {
  /// The path inside the submission.
  public let path: String
  /// The line, from 1; 0 for the file as a whole.
  public let line: Int

  /// Puts one together from its parts.
  public init(path: String, line: Int = 0) {
    self.path = path
    self.line = line
  }
}

extension SourceLocation: CustomStringConvertible {
  /// The text by which it is shown.
  public var description: String { line > 0 ? "\(path):\(line)" : path }
}
