/// Parts a template into texts and actions.
struct TemplateLexer {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  mutating func pieces() throws(TemplateError) -> [TemplatePiece] {
    var pieces: [TemplatePiece] = []
    var trimsStart = false
    while position < bytes.count {
      let start = position
      let open = indexOfOpening()
      var stop = open
      let trimsEnd = open < bytes.count && isTrimMarker(after: open + 2)
      var begin = start
      if trimsStart { while begin < stop, bytes[begin].isBlank { begin += 1 } }
      if trimsEnd { while stop > begin, bytes[stop - 1].isBlank { stop -= 1 } }
      if stop > begin { pieces.append(.text(String(decoding: bytes[begin..<stop], as: UTF8.self))) }
      line += bytes[start..<open].count { $0 == 0x0A }
      position = open
      guard open < bytes.count else { break }
      position = open + 2 + (trimsEnd ? 2 : 0)
      trimsStart = try action(into: &pieces)
    }
    return pieces
  }

  private func indexOfOpening() -> Int {
    var index = position
    while index + 1 < bytes.count {
      if bytes[index] == 0x7B && bytes[index + 1] == 0x7B { return index }
      index += 1
    }
    return bytes.count
  }

  private func isTrimMarker(after index: Int) -> Bool {
    index + 1 < bytes.count && bytes[index] == 0x2D && bytes[index + 1].isBlank
  }

  /// Whether `}}` or ` -}}` stands at the position; says how long it is and whether it trims.
  private func closing() -> (length: Int, trims: Bool)? {
    if starts("}}", at: position) { return (2, false) }
    return starts("-}}", at: position) && position > 0 && bytes[position - 1].isBlank
      ? (3, true) : nil
  }

  private func starts(_ text: String, at index: Int) -> Bool {
    bytes[min(index, bytes.count)...].starts(with: text.utf8)
  }

  /// Reads an action up to and with its end; returns whether blanks behind it are dropped.
  private mutating func action(
    into pieces: inout [TemplatePiece]
  ) throws(TemplateError) -> Bool {
    let start = line
    if starts("/*", at: position) { return try comment() }
    var tokens: [TemplateToken] = []
    while true {
      if let end = closing() {
        position += end.length
        pieces.append(.action(tokens, line: start))
        return end.trims
      }
      guard position < bytes.count else { throw TemplateError("unclosed action", line: start) }
      tokens.append(try token())
      if tokens.count > 10_000 { throw TemplateError("action is too long", line: start) }
    }
  }

  private mutating func comment() throws(TemplateError) -> Bool {
    let start = line
    position += 2
    while position < bytes.count, !starts("*/", at: position) {
      if bytes[position] == 0x0A { line += 1 }
      position += 1
    }
    guard position < bytes.count else { throw TemplateError("unclosed comment", line: start) }
    position += 2
    while position < bytes.count, bytes[position].isBlank, !starts("-}}", at: position) {
      position += 1
    }
    guard let end = closing() else {
      throw TemplateError("comment ends before closing delimiter", line: start)
    }
    position += end.length
    return end.trims
  }

  private mutating func token() throws(TemplateError) -> TemplateToken {
    let byte = bytes[position]
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D: return space()
    case UInt8(ascii: "\""): return .string(try quoted())
    case UInt8(ascii: "`"): return .string(try raw())
    case UInt8(ascii: "'"): return .character(try character())
    case UInt8(ascii: "|"): return single(.pipe)
    case UInt8(ascii: ","): return single(.comma)
    case UInt8(ascii: "("): return single(.open)
    case UInt8(ascii: ")"): return single(.close)
    case UInt8(ascii: "="): return single(.assign)
    case UInt8(ascii: "$"):
      position += 1
      return .variable(name())
    case UInt8(ascii: ":"):
      guard starts(":=", at: position) else { throw TemplateError("expected :=", line: line) }
      position += 2
      return .declare
    case UInt8(ascii: "."): return dotted()
    default: return try wordOrNumber()
    }
  }

  private mutating func single(_ token: TemplateToken) -> TemplateToken {
    position += 1
    return token
  }

  private mutating func space() -> TemplateToken {
    while position < bytes.count, bytes[position].isBlank, closing() == nil {
      if bytes[position] == 0x0A { line += 1 }
      position += 1
    }
    return .space
  }

  private mutating func dotted() -> TemplateToken {
    let next = position + 1 < bytes.count ? bytes[position + 1] : 0
    if next.isDigit { return number() }
    position += 1
    let name = name()
    return name.isEmpty ? .dot : .field(name)
  }

  private mutating func name() -> String {
    let start = position
    while position < bytes.count, bytes[position].isAlphanumeric || bytes[position] >= 0x80 {
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func wordOrNumber() throws(TemplateError) -> TemplateToken {
    let byte = bytes[position]
    if byte.isDigit { return number() }
    if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") {
      let next = position + 1 < bytes.count ? bytes[position + 1] : 0
      if next.isDigit || next == UInt8(ascii: ".") { return number() }
    }
    let word = name()
    guard word.isEmpty else { return .word(word) }
    let text = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
    throw TemplateError(
      "unexpected \(GoText.quote(String(text.prefix(1)))) in operand", line: line)
  }

  private mutating func number() -> TemplateToken {
    let start = position
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      let isExponentSign =
        (byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-"))
        && bytes[position - 1] | 0x20 == UInt8(ascii: "e")
      guard byte.isAlphanumeric || byte == UInt8(ascii: ".") || isExponentSign else { break }
      position += 1
    }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func raw() throws(TemplateError) -> String {
    let start = position + 1
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "`") { end += 1 }
    guard end < bytes.count else {
      throw TemplateError("unterminated raw quoted string", line: line)
    }
    line += bytes[start..<end].count { $0 == 0x0A }
    position = end + 1
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private mutating func quoted() throws(TemplateError) -> String {
    let start = position
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      guard bytes[position] != 0x0A else { break }
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      throw TemplateError("unterminated quoted string", line: line)
    }
    position += 1
    return try unquoted(start..<position)
  }

  private mutating func character() throws(TemplateError) -> Int {
    let start = position
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "'"), bytes[position] != 0x0A {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "'") else {
      throw TemplateError("unterminated character constant", line: line)
    }
    position += 1
    let text = try unquoted(start..<position)
    guard text.unicodeScalars.count == 1, let scalar = text.unicodeScalars.first else {
      throw TemplateError("malformed character constant: '\(text)'", line: line)
    }
    return Int(scalar.value)
  }

  private func unquoted(_ range: Range<Int>) throws(TemplateError) -> String {
    let text = String(decoding: bytes[range], as: UTF8.self)
    guard let result = TemplateEscapes.unquote(bytes[range].dropFirst().dropLast()) else {
      throw TemplateError("invalid syntax: \(text)", line: line)
    }
    return result
  }
}

extension UInt8 {
  /// Whether it is white space as templates know it.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
