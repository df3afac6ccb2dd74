extension Token {
  /// How an error message names the token.
  func description(in bytes: [UInt8]) -> String {
    let text = bytes[range.start..<min(range.end, bytes.count)]
    switch kind {
    case .endOfInput: return "end of input"
    case .failure: return "error"
    case .identifier: return "identifier \(GoText.quote(text))"
    case .metricIdentifier: return "metric identifier \(GoText.quote(text))"
    case .string: return "string \(shortened(text))"
    case .number: return "number \(shortened(text))"
    case .duration: return "duration \(shortened(text))"
    case .keyword: return "<\(String(decoding: text, as: UTF8.self))>"
    case .binary, .matchesRegex, .doesNotMatchRegex, .at:
      return "<op:\(String(decoding: text, as: UTF8.self))>"
    case .aggregator: return "<aggr:\(String(decoding: text, as: UTF8.self))>"
    case .preprocessor: return shortened(text)
    case .comma, .colon, .leftParenthesis, .rightParenthesis, .leftBrace, .rightBrace,
      .leftBracket, .rightBracket, .assignment:
      return GoText.quote(text)
    }
  }

  /// The text in quotes, of a long one its first ten characters.
  private func shortened(_ text: ArraySlice<UInt8>) -> String {
    guard text.count > 10 else { return GoText.quote(text) }
    let characters = String(decoding: text, as: UTF8.self).unicodeScalars.prefix(10)
    return GoText.quote(String(String.UnicodeScalarView(characters))) + "..."
  }
}
