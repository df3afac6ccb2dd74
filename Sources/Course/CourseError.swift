/// Why a course cannot be used: its content is wrong.
public struct CourseError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The file, inside the course.
  public let path: String
  /// The line, from 1; 0 for the file as a whole.
  public let line: Int
  /// What is wrong, in words.
  public let message: String

  /// Puts one together from its parts.
  public init(path: String, line: Int = 0, message: String) {
    self.path = path
    self.line = line
    self.message = message
  }

  /// The text by which it is shown.
  public var description: String {
    line > 0 ? "\(path):\(line): \(message)" : "\(path): \(message)"
  }
}
