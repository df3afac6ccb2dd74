/// The colour or mark that tells one series from another.
enum Ink {
  case series(Int)

  /// The text in the colour of the series, where colour may be used.
  func applied(to text: String, _ style: TerminalStyle) -> String {
    guard case .series(let index) = self, style.usesColor, text != " " else { return text }
    return "\u{1B}[\(Self.colors[index % Self.colors.count])m\(text)\u{1B}[0m"
  }

  /// The mark of a series where there is no colour.
  static func mark(_ index: Int) -> Character { marks[index % marks.count] }

  private static let colors = [36, 33, 32, 35, 34, 31, 96, 93]
  private static let marks: [Character] = ["*", "+", "o", "x", "#", "@", "%", "&"]
}
