/// The rules of French typography that a course's texts keep.
public enum FrenchTypography {
  /// What is wrong with a text; code between back-ticks and quotes is left alone.
  public static func problems(in text: String) -> [String] {
    let characters = Array(withoutCode(text))
    return characters.indices.compactMap { problem(at: $0, in: characters) }
  }

  private static func problem(at index: Int, in text: [Character]) -> String? {
    let previous = index > 0 ? text[index - 1] : "\n"
    let next = index + 1 < text.count ? text[index + 1] : "\n"
    switch text[index] {
    case "?", "!", ";":
      if previous == " " { return "a plain space before '\(text[index])': use a no-break space" }
      if previous.isLetter { return "no space before '\(text[index])'" }
    case ":" where next.isWhitespace:
      if previous == " " { return "a plain space before ':': use a no-break space" }
      if previous.isLetter || previous == ")" { return "no space before ':'" }
    case "«" where next != "\u{A0}" && next != "\u{202F}": return "no no-break space after '«'"
    case "»" where previous != "\u{A0}" && previous != "\u{202F}":
      return "no no-break space before '»'"
    default: break
    }
    return nil
  }

  /// The text with code spans and quoted pieces emptied.
  private static func withoutCode(_ text: String) -> String {
    var result = ""
    var fence: Character?
    for character in text {
      if let open = fence {
        if character == open { fence = nil }
      } else if character == "`" {
        fence = character
      } else {
        result.append(character)
      }
    }
    return result
  }
}
