/// A reader of JSON over bytes that always knows its line and column.
struct JSONReader {
  let bytes: [UInt8]
  var position = 0
  var line = 1
  /// Where the current line begins, moved on by the continuation bytes that were passed on it, so
  /// that `position - lineStart` counts characters.
  var lineStart = 0
  private var depth = 0
  private var nodes = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var column: Int { position - lineStart + 1 }

  /// The byte at the reader's position; nil at the end.
  var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func document() throws(SyntaxProblem) -> Node {
    skipSpace()
    guard current != nil else { throw problem("the file is empty, a JSON value was expected") }
    let node = try value()
    skipSpace()
    if current != nil { throw problem(textAfterTheEnd) }
    return node
  }

  mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): position += 1
      case UInt8(ascii: "\n"):
        position += 1
        line += 1
        lineStart = position
      default: return
      }
    }
  }

  func problem(_ message: String) -> SyntaxProblem {
    SyntaxProblem(message: message, line: line, column: column)
  }
}

// MARK: - Values

extension JSONReader {
  private mutating func value() throws(SyntaxProblem) -> Node {
    nodes += 1
    guard nodes <= JSONBounds.nodes else {
      throw problem("more than \(JSONBounds.nodes) values: the rest is not read")
    }
    let (line, column) = (line, column)
    return Node(try bareValue(), line: line, column: column)
  }

  private mutating func bareValue() throws(SyntaxProblem) -> Node.Value {
    switch current ?? 0 {
    case UInt8(ascii: "{"): try nested { reader throws(SyntaxProblem) in try reader.object() }
    case UInt8(ascii: "["): try nested { reader throws(SyntaxProblem) in try reader.array() }
    case UInt8(ascii: "\""): .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    case UInt8(ascii: "a")...UInt8(ascii: "z"): try word()
    default: throw problem(noValueHere)
    }
  }

  private mutating func nested(
    _ read: (inout JSONReader) throws(SyntaxProblem) -> Node.Value
  ) throws(SyntaxProblem) -> Node.Value {
    depth += 1
    defer { depth -= 1 }
    guard depth <= JSONBounds.depth else {
      throw problem("more than \(JSONBounds.depth) objects and arrays within one another")
    }
    return try read(&self)
  }

  private mutating func word() throws(SyntaxProblem) -> Node.Value {
    let start = position
    var end = position
    while end < bytes.count, bytes[end].isIdentifierByte { end += 1 }
    let value: Node.Value
    switch String(decoding: bytes[start..<min(end, start + 40)], as: UTF8.self) {
    case "true": value = .boolean(true)
    case "false": value = .boolean(false)
    case "null": value = .null
    default: throw problem(noValueHere)
    }
    position = end
    return value
  }
}

// MARK: - Collections

extension JSONReader {
  private mutating func array() throws(SyntaxProblem) -> Node.Value {
    let opening = line
    var items: [Node] = []
    position += 1
    skipSpace()
    if take(UInt8(ascii: "]")) { return .sequence([]) }
    while true {
      items.append(try value())
      skipSpace()
      if take(UInt8(ascii: "]")) { return .sequence(items) }
      try comma(in: .array, openedAt: opening)
    }
  }

  private mutating func object() throws(SyntaxProblem) -> Node.Value {
    let opening = line
    var entries: [Node.Entry] = []
    position += 1
    skipSpace()
    if take(UInt8(ascii: "}")) { return .mapping([]) }
    while true {
      entries.append(try entry())
      skipSpace()
      if take(UInt8(ascii: "}")) { return .mapping(entries) }
      try comma(in: .object, openedAt: opening)
    }
  }

  private mutating func entry() throws(SyntaxProblem) -> Node.Entry {
    guard current == UInt8(ascii: "\"") else { throw problem(noNameHere) }
    let line = line
    let key = try string()
    skipSpace()
    guard take(UInt8(ascii: ":")) else {
      throw problem("':' is missing after the name \"\(key.prefix(40))\"")
    }
    skipSpace()
    return Node.Entry(key: key, value: try value(), line: line)
  }

  private mutating func comma(
    in collection: Collection, openedAt opening: Int
  ) throws(SyntaxProblem) {
    guard take(UInt8(ascii: ",")) else { throw problem(noCommaHere(collection, opening)) }
    skipSpace()
    if current == collection.end {
      throw problem("a comma before '\(Character(UnicodeScalar(collection.end)))': remove it")
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    position += 1
    return true
  }

  enum Collection {
    case array
    case object

    var end: UInt8 { self == .array ? UInt8(ascii: "]") : UInt8(ascii: "}") }
    var name: String { self == .array ? "array" : "object" }
  }
}

extension UInt8 {
  /// Whether the byte may stand in a bare word or a number.
  var isIdentifierByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  var isDecimalDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
