/// Breaks text into lines.
enum Paragraph {
  /// The text in lines of at most `width` columns, the first after `first`, the others after `rest`.
  ///
  /// Words are never cut: a path or a query stays whole and may run over.
  static func lines(_ text: String, width: Int, first: String, rest: String) -> [String] {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty && line.count + 1 + word.count > width {
        lines.append(line)
        line = rest
        isEmpty = true
      }
      line += isEmpty ? word : " \(word)"
      isEmpty = false
    }
    return lines + [line]
  }
}
