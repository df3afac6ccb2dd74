/// A colour of the terminal's own palette, which follows its light or dark theme.
enum Ink: String {
  case green = "32"
  case yellow = "33"
  case red = "31"
  case blue = "36"
  case faint = "2"
  case bold = "1"

  /// The text in this colour, where the style allows one.
  func callAsFunction(_ text: String, _ style: TextStyle) -> String {
    style.usesColor ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
  }
}
