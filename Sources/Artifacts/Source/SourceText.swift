/// The text of one file of a submission: bounded, decoded, with `\n` line ends and no byte order mark.
public struct SourceText: Sendable, Equatable {
  /// The path inside the submission, with `/` between its parts.
  public let path: String
  /// The text itself.
  public let text: String
  /// Whether bytes that are no UTF-8 had to be replaced.
  public let wasRepaired: Bool

  /// Puts one together from its parts.
  public init(path: String, text: String, wasRepaired: Bool = false) {
    self.path = path
    self.text = text
    self.wasRepaired = wasRepaired
  }

  /// The lines, without their ends; the first one is line 1.
  public var lines: [Substring] {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
  }

  /// A line by its number, from 1; nil past the end.
  public func line(_ number: Int) -> Substring? {
    guard number >= 1 else { return nil }
    var start = text.utf8.startIndex
    for _ in 1..<number {
      guard let end = text.utf8[start...].firstIndex(of: 0x0A) else { return nil }
      start = text.utf8.index(after: end)
    }
    return text[start..<(text.utf8[start...].firstIndex(of: 0x0A) ?? text.endIndex)]
  }

  /// The last part of the path.
  public var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The folder of the file inside the submission; empty at its top.
  public var folder: String { path.split(separator: "/").dropLast().joined(separator: "/") }
}
