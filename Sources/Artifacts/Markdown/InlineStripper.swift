/// Takes the mark-up out of one line.
struct InlineStripper {
  private let bytes: [UInt8]
  private var runs: BacktickRuns
  private var output: [UInt8] = []
  private var position = 0
  /// Where an open `[` stands in the output, so that a link can drop it.
  private var brackets: [Int] = []
  /// No `)` or `>` stands at or after these positions: searches that failed are not made again.
  private var noParenthesisFrom = Int.max
  private var noAngleFrom = Int.max

  init(_ content: String) {
    bytes = Array(content.utf8)
    runs = BacktickRuns(bytes)
    output.reserveCapacity(bytes.count)
  }

  mutating func run() -> String {
    while position < bytes.count { step() }
    return String(decoding: output.filter { $0 != 0 }, as: UTF8.self)
  }

  private mutating func step() {
    switch bytes[position] {
    case UInt8(ascii: "`"): codeSpan()
    case UInt8(ascii: "*"): emphasis()
    case UInt8(ascii: "_"): underscores()
    case UInt8(ascii: "~") where next == UInt8(ascii: "~"): position += 2
    case UInt8(ascii: "["): openBracket()
    case UInt8(ascii: "]") where next == UInt8(ascii: "("): link()
    case UInt8(ascii: "!") where next == UInt8(ascii: "["): position += 1
    case UInt8(ascii: "<"): tag()
    case UInt8(ascii: "\\") where next.map(Self.isPunctuation) == true:
      output.append(bytes[position + 1])
      position += 2
    case UInt8(ascii: "&"): entity()
    default: keep()
    }
  }

  private var next: UInt8? { position + 1 < bytes.count ? bytes[position + 1] : nil }
  private var previous: UInt8? { position > 0 ? bytes[position - 1] : nil }

  private mutating func keep() {
    if bytes[position] != 0 { output.append(bytes[position]) }
    position += 1
  }

  private mutating func codeSpan() {
    guard let opener = runs.next(from: position), opener.lowerBound == position else {
      return keep()
    }
    guard let closer = runs.closer(of: opener) else {
      position = opener.upperBound
      return
    }
    output += bytes[opener.upperBound..<closer.lowerBound]
    position = closer.upperBound
  }

  /// A star between spaces is a multiplication, any other one is emphasis.
  private mutating func emphasis() {
    if Self.isSpace(previous), Self.isSpace(next), previous != nil { return keep() }
    position += 1
  }

  /// Two underscores at the edge of a word are bold; one or three and more are text.
  private mutating func underscores() {
    let start = position
    var end = position
    while end < bytes.count, bytes[end] == UInt8(ascii: "_") { end += 1 }
    let before = start > 0 ? bytes[start - 1] : nil
    let after = end < bytes.count ? bytes[end] : nil
    let isBold = end - start == 2 && (!Self.isWord(before) || !Self.isWord(after))
    if !isBold { output += bytes[start..<end] }
    position = end
  }

  private mutating func openBracket() {
    if brackets.count < 64 { brackets.append(output.count) }
    keep()
  }

  private mutating func link() {
    guard position + 2 < noParenthesisFrom,
      let end = bytes[(position + 2)...].firstIndex(of: UInt8(ascii: ")"))
    else {
      noParenthesisFrom = min(noParenthesisFrom, position + 2)
      return keep()
    }
    if let opener = brackets.popLast(), opener < output.count { output[opener] = 0 }
    position = end + 1
  }

  private mutating func tag() {
    guard position < noAngleFrom, HTMLTag.isTag(bytes[position...]) else { return keep() }
    guard let end = bytes[position...].firstIndex(of: UInt8(ascii: ">")) else {
      noAngleFrom = position
      return keep()
    }
    output.append(UInt8(ascii: " "))
    position = end + 1
  }

  private static let entities: [([UInt8], String)] = [
    (Array("&nbsp;".utf8), " "), (Array("&lt;".utf8), "<"), (Array("&gt;".utf8), ">"),
    (Array("&amp;".utf8), "&"), (Array("&quot;".utf8), "\""), (Array("&#39;".utf8), "'"),
    (Array("&eacute;".utf8), "é"), (Array("&egrave;".utf8), "è"), (Array("&agrave;".utf8), "à"),
  ]

  private mutating func entity() {
    for (name, text) in Self.entities where bytes[position...].starts(with: name) {
      output += Array(text.utf8)
      position += name.count
      return
    }
    keep()
  }

  private static func isSpace(_ byte: UInt8?) -> Bool {
    byte == nil || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }

  private static func isWord(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return isLetter(byte) || byte >= 0x80
      || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !isLetter(byte)
      && !(byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
  }
}
