/// What the terminal at hand can show.
public struct TerminalStyle: Sendable, Equatable {
  /// Whether colour may be used; never the only sign.
  public let usesColor: Bool
  /// The width in columns.
  public let width: Int

  public init(usesColor: Bool, width: Int) {
    self.usesColor = usesColor
    self.width = width
  }
}
