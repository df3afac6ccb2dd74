extension PromQLError {
  /// The message, the line of the text that it is about, and a caret below the place.
  ///
  ///     1:6: parse error: expected type range vector in call to function "rate", got instant vector
  ///       rate(http_requests_total)
  ///            ^
  public func rendered(in text: String) -> String {
    guard let position else { return description }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(position.line - 1) else { return description }
    let line = lines[position.line - 1]
    let before = line.utf8.prefix(position.column - 1)
    let indent = String(
      String(decoding: Array(before), as: UTF8.self).map { $0 == "\t" ? "\t" : " " })
    return "\(description)\n  \(line)\n  \(indent)\(caret(from: position, in: line))"
  }

  /// As many carets as the range has characters on its first line.
  private func caret(from position: SourcePosition, in line: Substring) -> String {
    let rest = line.utf8.dropFirst(position.column - 1).prefix(max(0, range.end - range.start))
    let width = String(decoding: Array(rest), as: UTF8.self).count
    return String(repeating: "^", count: max(1, width))
  }
}
