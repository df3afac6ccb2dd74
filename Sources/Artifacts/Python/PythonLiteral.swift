/// What Python literals stand for.
enum PythonLiteral {
  /// The value of a number; nil for an imaginary one or one that cannot be read.
  static func number(_ text: String) -> Double? {
    let lowered = text.utf8.filter { $0 != UInt8(ascii: "_") }.map { $0 | 0x20 }
    let plain = String(decoding: lowered, as: UTF8.self)
    if plain.hasPrefix("0x") { return UInt64(plain.dropFirst(2), radix: 16).map { Double($0) } }
    if plain.hasPrefix("0b") { return UInt64(plain.dropFirst(2), radix: 2).map { Double($0) } }
    if plain.hasPrefix("0o") { return UInt64(plain.dropFirst(2), radix: 8).map { Double($0) } }
    return Double(plain.hasSuffix(".") ? plain + "0" : plain)
  }

  /// The pieces of one string literal with its prefix and quotation marks.
  static func pieces(_ literal: ArraySlice<UInt8>) -> [PythonFormattedPiece] {
    guard let opening = literal.firstIndex(where: { $0 == 0x22 || $0 == 0x27 }) else { return [] }
    let prefix = literal[..<opening].map { $0 | 0x20 }
    let content = content(literal[opening...])
    let isRaw = prefix.contains(UInt8(ascii: "r"))
    guard prefix.contains(UInt8(ascii: "f")) || prefix.contains(UInt8(ascii: "t")) else {
      return [.text(unescaped(content, isRaw: isRaw))]
    }
    return formatted(content, isRaw: isRaw)
  }

  /// What stands between the quotation marks.
  private static func content(_ quoted: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let quote = quoted.first else { return quoted }
    let isTriple = quoted.count >= 3 && quoted.prefix(3).allSatisfy { $0 == quote }
    let width = isTriple && quoted.count != 2 ? 3 : 1
    let rest = quoted.dropFirst(width)
    let isClosed = rest.count >= width && rest.suffix(width).allSatisfy { $0 == quote }
    return isClosed ? rest.dropLast(width) : rest
  }

  private static func formatted(
    _ content: ArraySlice<UInt8>, isRaw: Bool
  ) -> [PythonFormattedPiece] {
    var pieces: [PythonFormattedPiece] = []
    var text: [UInt8] = []
    var index = content.startIndex
    while index < content.endIndex {
      let byte = content[index]
      let isBrace = byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
      if isBrace, index + 1 < content.endIndex, content[index + 1] == byte {
        text.append(byte)
        index += 2
      } else if byte == UInt8(ascii: "{") {
        if !text.isEmpty { pieces.append(.text(unescaped(text[...], isRaw: isRaw))) }
        text = []
        let end = endOfValue(content, from: index + 1)
        pieces.append(.value(value(content[(index + 1)..<end])))
        index = end + 1
      } else {
        text.append(byte)
        index += 1
      }
    }
    if !text.isEmpty || pieces.isEmpty { pieces.append(.text(unescaped(text[...], isRaw: isRaw))) }
    return pieces
  }

  /// The brace that closes what is filled in; the end where none does.
  private static func endOfValue(_ content: ArraySlice<UInt8>, from start: Int) -> Int {
    var depth = 0
    var index = start
    while index < content.endIndex {
      switch content[index] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        if depth == 0 { return index }
        depth -= 1
      default: break
      }
      index += 1
    }
    return index
  }

  /// What is filled in, without conversion (`!r`), format (`:.2f`) and the `=` of debugging.
  private static func value(_ text: ArraySlice<UInt8>) -> String {
    var depth = 0
    var end = text.startIndex
    scan: while end < text.endIndex {
      switch text[end] {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ":") where depth <= 0: break scan
      case UInt8(ascii: "!")
      where depth <= 0 && text.index(after: end) < text.endIndex
        && text[end + 1] != 0x3D:
        break scan
      default: break
      }
      end += 1
    }
    let bare = text[..<end].drop { $0 == 0x20 }
    let trimmed = bare.reversed().drop { $0 == 0x20 || $0 == 0x3D }
    return String(decoding: trimmed.reversed(), as: UTF8.self)
  }

  static func unescaped(_ content: ArraySlice<UInt8>, isRaw: Bool) -> String {
    guard !isRaw, content.contains(UInt8(ascii: "\\")) else {
      return String(decoding: content, as: UTF8.self)
    }
    var result: [UInt8] = []
    result.reserveCapacity(content.count)
    var index = content.startIndex
    while index < content.endIndex {
      let byte = content[index]
      index += 1
      guard byte == UInt8(ascii: "\\"), index < content.endIndex else {
        result.append(byte)
        continue
      }
      index = escape(content, at: index, into: &result)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Resolves one escape; returns the index past it.
  private static func escape(
    _ content: ArraySlice<UInt8>, at index: Int, into result: inout [UInt8]
  ) -> Int {
    switch content[index] {
    case 0x0A: break
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): result.append(content[index])
    case UInt8(ascii: "u"): return scalar(content, at: index + 1, digits: 4, into: &result)
    case UInt8(ascii: "U"): return scalar(content, at: index + 1, digits: 8, into: &result)
    case UInt8(ascii: "x"): return scalar(content, at: index + 1, digits: 2, into: &result)
    default: result += [UInt8(ascii: "\\"), content[index]]
    }
    return index + 1
  }

  private static func scalar(
    _ content: ArraySlice<UInt8>, at start: Int, digits: Int, into result: inout [UInt8]
  ) -> Int {
    let end = min(start + digits, content.endIndex)
    let code = UInt32(String(decoding: content[start..<end], as: UTF8.self), radix: 16)
    let scalar = code.flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
    result += Array(String(Character(scalar)).utf8)
    return end
  }
}
