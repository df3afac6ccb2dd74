/// The HTML that people write in Markdown; `<namespace>` and the like is text.
enum HTMLTag {
  private static let names: Set<String> = [
    "a", "abbr", "b", "big", "blockquote", "body", "br", "caption", "center", "code", "dd", "del",
    "details", "div", "dl", "dt", "em", "figcaption", "figure", "font", "h1", "h2", "h3", "h4",
    "h5", "h6", "hr", "html", "i", "iframe", "img", "ins", "kbd", "li", "mark", "ol", "p",
    "picture", "pre", "q", "s", "section", "small", "span", "strike", "strong", "sub", "summary",
    "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "tt", "u", "ul", "video",
  ]

  /// Whether bytes that begin with `<` open or close a known element.
  static func isTag(_ bytes: ArraySlice<UInt8>) -> Bool { name(of: bytes) != nil }

  /// The name of the element that bytes beginning with `<` open or close, in lower case.
  static func name(of bytes: ArraySlice<UInt8>) -> String? {
    var rest = bytes.dropFirst()
    if rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
    let word = rest.prefix(11).prefix { isNameByte($0) }
    guard word.count > 0, word.count < 11 else { return nil }
    if let after = rest.dropFirst(word.count).first, !endsName(after) { return nil }
    let name = String(
      decoding: word.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
    return names.contains(name) ? name : nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ">") || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: "\t")
  }
}
