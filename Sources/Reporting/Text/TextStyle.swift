/// What the place that a text goes to can show.
public struct TextStyle: Sendable, Equatable {
  /// How much is said.
  public enum Detail: Sendable {
    /// What is to be mended.
    case toMend
    /// Every criterion.
    case everything
  }

  /// Whether colour may be used; it is never the only sign.
  public let usesColor: Bool
  /// Whether signs beyond ASCII may be used.
  public let usesUnicode: Bool
  /// The width in columns.
  public let width: Int
  /// How much is said.
  public let detail: Detail

  /// Puts one together from its parts.
  public init(usesColor: Bool, usesUnicode: Bool, width: Int, detail: Detail = .toMend) {
    self.usesColor = usesColor
    self.usesUnicode = usesUnicode
    self.width = min(max(width, 40), 120)
    self.detail = detail
  }

  /// No colour, 80 columns: for files and logs.
  public static let plain = TextStyle(usesColor: false, usesUnicode: true, width: 80)
}
