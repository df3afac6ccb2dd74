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
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// A line by its number, from 1; nil past the end.
  public func line(_ number: Int) -> Substring? {
    let lines = lines
    guard number >= 1, number <= lines.count else { return nil }
    return lines[number - 1]
  }

  /// The last part of the path.
  public var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The folder of the file inside the submission; empty at its top.
  public var folder: String { path.split(separator: "/").dropLast().joined(separator: "/") }
}
