extension PromQLError {
  /// The message, the line of the text that it is about, and carets below the place. Of a long line
  /// only what is near the place is shown; characters that would steer a terminal are replaced.
  ///
  ///     1:6: parse error: expected type range vector in call to function "rate", got instant vector
  ///       rate(http_requests_total)
  ///            ^^^^^^^^^^^^^^^^^^^
  public func rendered(in text: String) -> String {
    guard let position else { return description }
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.indices.contains(position.line - 1) else { return description }
    let excerpt = Excerpt(
      of: Array(lines[position.line - 1]), from: position.column - 1,
      length: range.end - range.start)
    return "\(description)\n  \(excerpt.text)\n  \(excerpt.carets)"
  }
}

/// A part of a line with carets below a part of it.
private struct Excerpt {
  let text: String
  let carets: String

  private static let width = 120

  init(of line: [UInt8], from start: Int, length: Int) {
    let start = min(start, line.count)
    let end = min(line.count, start + max(0, length))
    let before = Self.characters(line[..<start])
    let marked = Self.characters(line[start..<end])
    let after = Self.characters(line[end...])
    let head = before.count > Self.width / 2 ? ["…"] + before.suffix(Self.width / 2) : before
    let tail = (marked + after).prefix(Self.width)
    text = String(head + tail) + (tail.count < marked.count + after.count ? "…" : "")
    let indent = String(head.map { $0 == "\t" ? "\t" : " " })
    let width = max(1, min(marked.count, tail.count))
    carets = indent + String(repeating: "^", count: width)
  }

  private static func characters(_ bytes: ArraySlice<UInt8>) -> [Character] {
    String(decoding: bytes, as: UTF8.self).map { isHarmless($0) ? $0 : "\u{FFFD}" }
  }

  private static func isHarmless(_ character: Character) -> Bool {
    character == "\t"
      || character.unicodeScalars.allSatisfy { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: false
        default: true
        }
      }
  }
}
