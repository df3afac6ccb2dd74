/// Why a file cannot be read as the language that it should be written in.
public struct SyntaxProblem: Error, Sendable, Equatable {
  /// Facts in English, lower case, no final dot; wrapped by a phrase where people read it.
  public let message: String
  /// The line, from 1.
  public let line: Int
  /// The column, from 1; 0 where it is unknown.
  public let column: Int

  /// Puts one together from its parts.
  public init(message: String, line: Int, column: Int = 0) {
    self.message = message
    self.line = line
    self.column = column
  }
}
