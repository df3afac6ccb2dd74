/// What the terminal at hand can show.
public struct TerminalStyle: Sendable, Equatable {
  /// Whether colour may be used; never the only sign.
  public let usesColor: Bool
  /// Whether signs beyond ASCII may be used: braille, blocks.
  public let usesUnicode: Bool
  /// The width in columns.
  public let width: Int

  /// Puts one together from its parts.
  public init(usesColor: Bool, usesUnicode: Bool, width: Int) {
    self.usesColor = usesColor
    self.usesUnicode = usesUnicode
    self.width = min(max(width, 20), 400)
  }
}
