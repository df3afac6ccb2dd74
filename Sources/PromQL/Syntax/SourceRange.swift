/// A part of an expression's text, in bytes from its start.
public struct SourceRange: Sendable, Hashable {
  /// The first byte.
  public let start: Int
  /// The byte after the last one.
  public let end: Int

  /// The bytes from `start` up to but not including `end`.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  /// The range of something that is in no text.
  public static let none = SourceRange(start: 0, end: 0)

  /// From the start of this range to the end of another.
  public func extended(to other: SourceRange) -> SourceRange {
    SourceRange(start: start, end: other.end)
  }
}

/// A place in a text: its line and, in bytes, its column; both count from one.
public struct SourcePosition: Sendable, Hashable, CustomStringConvertible {
  /// The line, from one.
  public let line: Int
  /// The column in bytes, from one.
  public let column: Int

  /// The place of the byte `offset` in a text.
  public init(offset: Int, in text: some Sequence<UInt8>) {
    var (line, lineStart) = (1, 0)
    for (index, byte) in text.enumerated() {
      if index >= offset { break }
      if byte == UInt8(ascii: "\n") { (line, lineStart) = (line + 1, index + 1) }
    }
    self.line = line
    self.column = offset - lineStart + 1
  }

  /// As `line:column`.
  public var description: String { "\(line):\(column)" }
}
