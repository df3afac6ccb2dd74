/// What stands within a line: emphasis, code spans, links, tags. One pass, linear on any input.
enum InlineMarkdown {
  /// The line without mark-up.
  static func plain(_ content: String) -> String {
    var stripper = InlineStripper(content)
    return stripper.run()
  }

  /// The text of each code span, without the backticks.
  static func codeSpans(_ content: String) -> [String] {
    let bytes = Array(content.utf8)
    var spans: [String] = []
    var position = 0
    var closers = BacktickRuns(bytes)
    while let opener = closers.next(from: position) {
      guard let closer = closers.closer(of: opener) else {
        position = opener.upperBound
        continue
      }
      let text = String(decoding: bytes[opener.upperBound..<closer.lowerBound], as: UTF8.self)
      spans.append(trimmed(text))
      position = closer.upperBound
    }
    return spans
  }

  private static func trimmed(_ text: String) -> String {
    var slice = text[...]
    while slice.first == " " { slice.removeFirst() }
    while slice.last == " " { slice.removeLast() }
    return String(slice)
  }
}
