/// Why a scrape of an exposition would fail.
public struct ExpositionError: Error, Sendable, Equatable {
  /// What was expected and what stands there instead.
  public let message: String
  /// The line, from 1.
  public let line: Int
  /// The column in bytes, from 1.
  public let column: Int

  /// An error at a place.
  public init(message: String, line: Int, column: Int) {
    self.message = message
    self.line = line
    self.column = column
  }
}

extension ExpositionError: CustomStringConvertible {
  /// Line, column and message.
  public var description: String { "\(line):\(column): \(message)" }
}
