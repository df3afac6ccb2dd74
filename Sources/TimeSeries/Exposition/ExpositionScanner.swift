/// Reads one line of an exposition at a time and says where its parts stand, without copying them.
public struct ExpositionScanner: Sendable {
  /// A label of a sample or an exemplar, as ranges of bytes without quotes.
  public struct LabelSpan: Sendable, Equatable {
    /// The name.
    public let name: Range<Int>
    /// The value.
    public let value: Range<Int>
    /// Whether either part holds a backslash.
    public let isEscaped: Bool
  }

  /// Why a line cannot be read.
  enum Failure: Error, Equatable {
    /// Something is wrong at a byte.
    case invalid(String, at: Int)
    /// A quoted string goes on past the end of the line, as the format allows.
    case unterminated(at: Int)
  }

  let format: ExpositionFormat
  /// The bytes that are at hand; the ranges point into them.
  public internal(set) var bytes: [UInt8] = []
  /// The metric's name, without quotes.
  public internal(set) var name: Range<Int> = 0..<0
  /// Whether the name holds a backslash.
  public internal(set) var isNameEscaped = false
  /// The labels, in the order of the line.
  public internal(set) var labels: [LabelSpan] = []
  /// The value.
  public internal(set) var value = 0.0
  /// Milliseconds since the epoch.
  public internal(set) var timestamp: Int64?
  /// The exemplar; nil where there is none.
  public internal(set) var exemplar: Exemplar?

  /// An example of what was measured, of which OpenMetrics keeps one a sample.
  public struct Exemplar: Sendable, Equatable {
    /// The labels, in the order of the line.
    public internal(set) var labels: [LabelSpan]
    /// The value.
    public internal(set) var value: Double
    /// Milliseconds since the epoch.
    public internal(set) var timestamp: Int64?
  }

  /// The line feeds inside quotes of the line that is read.
  var spannedLines = 0
  var position = 0
  var end = 0

  init(format: ExpositionFormat) {
    self.format = format
  }

  /// The text of a range, with its escape sequences replaced.
  public func text(_ range: Range<Int>, isEscaped: Bool) -> String {
    guard isEscaped else { return String(decoding: bytes[range], as: UTF8.self) }
    return Self.unescaped(bytes[range], quotes: true)
  }

  /// The metric's name as text.
  public var nameText: String { text(name, isEscaped: isNameEscaped) }

  /// The labels as text, in the order of the line.
  public var labelTexts: [(name: String, value: String)] {
    labels.map { label in
      (
        text(label.name, isEscaped: label.isEscaped),
        text(label.value, isEscaped: label.isEscaped)
      )
    }
  }

  /// Replaces `\\`, `\n` and, where asked, `\"`; other sequences stay as they are.
  static func unescaped(_ bytes: ArraySlice<UInt8>, quotes: Bool) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let next = index + 1
      if bytes[index] == 0x5C, next < bytes.endIndex,
        let replaced = replacement(of: bytes[next], quotes: quotes)
      {
        result.append(replaced)
        index = next + 1
      } else {
        result.append(bytes[index])
        index = next
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func replacement(of byte: UInt8, quotes: Bool) -> UInt8? {
    switch byte {
    case 0x5C: 0x5C
    case 0x6E: 0x0A
    case 0x22: quotes ? 0x22 : nil
    default: nil
    }
  }
}
