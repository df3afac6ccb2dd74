/// Reads as much of TOML as dependency declarations need; what it cannot read it passes over.
enum TOMLReader {
  /// A string of a value, with its line.
  struct Text: Equatable {
    let text: String
    let line: Int
  }

  /// `key = value` with the table in which it stands.
  struct Entry: Equatable {
    /// The dotted name of the table.
    let table: String
    let key: String
    /// The strings of the value, however deep.
    let texts: [Text]
    let isArray: Bool
    let line: Int
  }

  /// The entries of a file, in its order.
  static func entries(of source: SourceText) -> [Entry] {
    var scanner = TOMLScanner(path: source.path, bytes: Array(source.text.utf8))
    return scanner.entries()
  }
}

/// Walks through the bytes of a TOML file once.
private struct TOMLScanner {
  let path: String
  let bytes: [UInt8]
  var index = 0
  var line = 1

  mutating func entries() -> [TOMLReader.Entry] {
    var entries: [TOMLReader.Entry] = []
    var table = ""
    while index < bytes.count {
      skipSpace()
      guard let byte = peek else { break }
      switch byte {
      case 0x0A: newline()
      case UInt8(ascii: "["): table = header()
      case UInt8(ascii: "#"): skipLine()
      default:
        if let entry = entry(in: table) { entries.append(entry) }
      }
    }
    return entries
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func newline() {
    index += 1
    line += 1
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x09 { index += 1 }
  }

  private mutating func skipLine() {
    while let byte = peek, byte != 0x0A { index += 1 }
  }

  /// `[a.b]` or `[[a]]`: the dotted name.
  private mutating func header() -> String {
    let start = index
    skipLine()
    let text = bytes[start..<index].prefix { $0 != UInt8(ascii: "#") }
    let bare = text.filter {
      $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") && $0 != 0x20 && $0 != 0x22 && $0 != 0x27
    }
    return String(decoding: bare, as: UTF8.self)
  }

  private mutating func entry(in table: String) -> TOMLReader.Entry? {
    let start = index
    let firstLine = line
    while let byte = peek, byte != UInt8(ascii: "="), byte != 0x0A { index += 1 }
    guard peek == UInt8(ascii: "=") else { return nil }
    let key = bytes[start..<index].filter { $0 != 0x20 && $0 != 0x09 && $0 != 0x22 && $0 != 0x27 }
    index += 1
    skipSpace()
    let isArray = peek == UInt8(ascii: "[")
    return TOMLReader.Entry(
      table: table, key: String(decoding: key, as: UTF8.self), texts: value(), isArray: isArray,
      line: firstLine)
  }

  /// The strings of a value, up to the end of its line or of its brackets.
  private mutating func value() -> [TOMLReader.Text] {
    var texts: [TOMLReader.Text] = []
    var depth = 0
    while let byte = peek {
      switch byte {
      case 0x0A:
        if depth <= 0 { return texts }
        newline()
      case UInt8(ascii: "#"): skipLine()
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        index += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        index += 1
      case 0x22, 0x27: texts.append(string(byte))
      default: index += 1
      }
    }
    return texts
  }

  private mutating func string(_ quote: UInt8) -> TOMLReader.Text {
    let firstLine = line
    let isTriple = bytes[index...].starts(with: [quote, quote, quote])
    index += isTriple ? 3 : 1
    let start = index
    while let byte = peek {
      if byte == quote, !isTriple || bytes[index...].starts(with: [quote, quote, quote]) { break }
      if byte == 0x0A {
        guard isTriple else { break }
        line += 1
      }
      index += byte == UInt8(ascii: "\\") && quote == 0x22 && index + 1 < bytes.count ? 2 : 1
    }
    let end = min(index, bytes.count)
    if peek == quote { index += isTriple ? 3 : 1 }
    return TOMLReader.Text(
      text: String(decoding: bytes[min(start, end)..<end], as: UTF8.self), line: firstLine)
  }
}
