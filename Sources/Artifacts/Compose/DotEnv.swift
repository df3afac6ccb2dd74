/// The variables of a `.env` file.
public enum DotEnv {
  /// Reads `NAME=value` lines; `export`, quotes and comments are understood, values are not expanded.
  public static func variables(in source: SourceText) -> [String: String] {
    var variables: [String: String] = [:]
    for line in source.lines {
      guard let (name, value) = assignment(line) else { continue }
      variables[name] = value
    }
    return variables
  }

  private static func assignment(_ line: Substring) -> (String, String)? {
    var text = trimmed(line)
    if text.hasPrefix("export ") { text = trimmed(text.dropFirst(7)) }
    guard !text.hasPrefix("#"), let equals = text.firstIndex(of: "=") else { return nil }
    let name = trimmed(text[..<equals])
    guard !name.isEmpty, !name.contains(" ") else { return nil }
    return (String(name), unquoted(trimmed(text[text.index(after: equals)...])))
  }

  private static func unquoted(_ text: Substring) -> String {
    guard let quote = text.first, quote == "\"" || quote == "'" else { return uncommented(text) }
    let inner = text.dropFirst()
    return String(inner.prefix { $0 != quote })
  }

  private static func uncommented(_ text: Substring) -> String {
    var previous: Character = " "
    let kept = text.prefix { character in
      defer { previous = character }
      return !(character == "#" && previous.isWhitespace)
    }
    return String(trimmed(kept))
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
