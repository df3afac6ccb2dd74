/// Cuts Python text into tokens in one pass; nothing that it meets stops it.
struct PythonTokenizer {
  let bytes: [UInt8]
  /// The number of bytes of the text; `bytes` has some zeros after it.
  let count: Int
  var index = 0
  var line = 1
  var tokens: [PythonToken] = []
  /// The first thing that Python itself would refuse for sure.
  var problem: SyntaxProblem?
  private var indents: [Int] = [0]
  private var brackets = 0
  private var outermostBracketLine = 1

  init(_ text: String) {
    var bytes = Array(text.utf8.prefix(Int(Int32.max) - 16))
    count = bytes.count
    bytes.append(contentsOf: [0, 0, 0, 0])
    self.bytes = bytes
    tokens.reserveCapacity(count / 4 + 8)
  }

  /// Reads the whole text.
  mutating func run() {
    beginLine()
    while index < count { step() }
    if brackets > 0 { report("'(' was never closed", at: outermostBracketLine) }
    append(.newline, from: count)
    for _ in indents.dropFirst() { append(.dedent, from: count) }
    append(.end, from: count)
  }

  mutating func append(
    _ kind: PythonToken.Kind, from start: Int, line: Int? = nil, keyword: PythonKeyword = .no
  ) {
    tokens.append(
      PythonToken(
        kind: kind, keyword: keyword, start: Int32(start), end: Int32(max(start, index)),
        line: Int32(line ?? self.line)))
  }

  mutating func report(_ message: String, at line: Int) {
    if problem == nil { problem = SyntaxProblem(message: message, line: line) }
  }

  private mutating func step() {
    let byte = bytes[index]
    switch byte {
    case 0x20, 0x09, 0x0C, 0x0D, 0x00: index += 1
    case 0x0A: endLine()
    case UInt8(ascii: "#"): skipComment()
    case UInt8(ascii: "\\"): skipContinuation()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): scanString(from: index, isFormatted: false)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): scanNumber()
    default:
      if byte.isPythonNameStart { scanName() } else { scanOperator(byte) }
    }
  }

  private mutating func skipComment() {
    while index < count, bytes[index] != 0x0A { index += 1 }
  }

  private mutating func skipContinuation() {
    index += 1
    while bytes[index] == 0x20 || bytes[index] == 0x0D { index += 1 }
    guard index < count, bytes[index] == 0x0A else { return }
    index += 1
    line += 1
  }

  private mutating func scanName() {
    let start = index
    while bytes[index].isPythonNamePart { index += 1 }
    let quote = bytes[index]
    if quote == 0x22 || quote == 0x27, index - start <= 2, isStringPrefix(start..<index) {
      let isFormatted = bytes[start..<index].contains { $0 | 0x20 == 0x66 || $0 | 0x20 == 0x74 }
      scanString(from: start, isFormatted: isFormatted)
      return
    }
    let keyword = PythonKeyword.spelled(by: bytes[start..<index])
    append(keyword == .no ? .name : .keyword, from: start, keyword: keyword)
  }

  private func isStringPrefix(_ range: Range<Int>) -> Bool {
    range.allSatisfy {
      switch bytes[$0] | 0x20 {
      case UInt8(ascii: "f"), UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "u"),
        UInt8(ascii: "t"):
        true
      default: false
      }
    }
  }

  private mutating func scanNumber() {
    let start = index
    let isHexadecimal = bytes[start] == 0x30 && bytes[start + 1] | 0x20 == 0x78
    while true {
      let byte = bytes[index]
      if byte.isPythonNamePart || byte == 0x2E {
        index += 1
      } else if byte == 0x2B || byte == 0x2D, !isHexadecimal, bytes[index - 1] | 0x20 == 0x65 {
        index += 1
      } else {
        break
      }
    }
    append(.number, from: start)
  }
}

// MARK: - Lines and indentation

extension PythonTokenizer {
  private mutating func endLine() {
    if brackets == 0 { append(.newline, from: index) }
    index += 1
    line += 1
    beginLine()
  }

  /// Measures the indentation of the next line that holds code.
  private mutating func beginLine() {
    while true {
      let column = skipIndentation()
      guard index < count else { return }
      if bytes[index] == UInt8(ascii: "#") { skipComment() }
      if index < count, bytes[index] == 0x0A {
        index += 1
        line += 1
        continue
      }
      guard index < count else { return }
      if brackets == 0 { indent(to: column) } else { recover(at: column) }
      return
    }
  }

  private mutating func skipIndentation() -> Int {
    var column = 0
    while true {
      switch bytes[index] {
      case 0x20: column += 1
      case 0x09: column = (column / 8 + 1) * 8
      case 0x0C: column = 0
      case 0x0D: break
      default: return column
      }
      index += 1
    }
  }

  private mutating func indent(to column: Int) {
    if column > indents[indents.count - 1] {
      indents.append(column)
      append(.indent, from: index)
    } else {
      while indents.count > 1, column < indents[indents.count - 1] {
        indents.removeLast()
        append(.dedent, from: index)
      }
    }
  }

  /// Inside brackets a line that begins like a statement shows that a bracket was never closed.
  private mutating func recover(at column: Int) {
    var end = index
    while bytes[end].isPythonNamePart { end += 1 }
    let keyword = PythonKeyword.spelled(by: bytes[index..<end])
    guard keyword.opensStatement || (keyword == .from && isImport(from: end)) else { return }
    report("'(' was never closed", at: outermostBracketLine)
    brackets = 0
    append(.newline, from: index)
    indent(to: column)
  }

  private func isImport(from start: Int) -> Bool {
    var end = start
    while bytes[end] == 0x20 || bytes[end] == 0x2E || bytes[end].isPythonNamePart { end += 1 }
    return bytes[start..<end].split(separator: 0x20).contains { $0.elementsEqual("import".utf8) }
  }
}

// MARK: - Operators

extension PythonTokenizer {
  private mutating func scanOperator(_ byte: UInt8) {
    let start = index
    let (kind, length) = operatorAtIndex(byte)
    index += length
    switch kind {
    case .openParenthesis, .openBracket, .openBrace:
      if brackets == 0 { outermostBracketLine = line }
      brackets += 1
    case .closeParenthesis, .closeBracket, .closeBrace:
      if brackets == 0 { report("a bracket is closed that was never opened", at: line) }
      brackets = max(0, brackets - 1)
    default: break
    }
    append(kind, from: start)
  }

  private func operatorAtIndex(_ byte: UInt8) -> (PythonToken.Kind, Int) {
    let next = bytes[index + 1]
    switch byte {
    case UInt8(ascii: "("): return (.openParenthesis, 1)
    case UInt8(ascii: ")"): return (.closeParenthesis, 1)
    case UInt8(ascii: "["): return (.openBracket, 1)
    case UInt8(ascii: "]"): return (.closeBracket, 1)
    case UInt8(ascii: "{"): return (.openBrace, 1)
    case UInt8(ascii: "}"): return (.closeBrace, 1)
    case UInt8(ascii: ","): return (.comma, 1)
    case UInt8(ascii: ";"): return (.semicolon, 1)
    case UInt8(ascii: ":"): return next == 0x3D ? (.walrus, 2) : (.colon, 1)
    case UInt8(ascii: "."): return dots()
    case UInt8(ascii: "="): return next == 0x3D ? (.comparison, 2) : (.equal, 1)
    case UInt8(ascii: "!"): return next == 0x3D ? (.comparison, 2) : (.unreadable, 1)
    case UInt8(ascii: "~"): return (.tilde, 1)
    case UInt8(ascii: "-") where next == UInt8(ascii: ">"): return (.arrow, 2)
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "/"),
      UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "&"), UInt8(ascii: "|"),
      UInt8(ascii: "^"), UInt8(ascii: "<"), UInt8(ascii: ">"):
      return arithmetic(byte, next)
    default: return (.unreadable, 1)
    }
  }

  private func dots() -> (PythonToken.Kind, Int) {
    if bytes[index + 1] == 0x2E, bytes[index + 2] == 0x2E { return (.ellipsis, 3) }
    if (0x30...0x39).contains(bytes[index + 1]) { return (.number, fractionLength()) }
    return (.dot, 1)
  }

  private func fractionLength() -> Int {
    var end = index + 1
    while bytes[end].isPythonNamePart
      || ((bytes[end] == 0x2D || bytes[end] == 0x2B) && bytes[end - 1] | 0x20 == 0x65)
    {
      end += 1
    }
    return end - index
  }

  private func arithmetic(_ byte: UInt8, _ next: UInt8) -> (PythonToken.Kind, Int) {
    let isDoubled =
      next == byte && byte != UInt8(ascii: "+") && byte != UInt8(ascii: "-")
      && byte != UInt8(ascii: "%") && byte != UInt8(ascii: "@")
    let length = isDoubled ? 2 : 1
    let isComparison = (byte == 0x3C || byte == 0x3E) && !isDoubled
    if bytes[index + length] == 0x3D {
      return (isComparison ? .comparison : .augmented, length + 1)
    }
    if isComparison { return byte == 0x3C && next == 0x3E ? (.comparison, 2) : (.comparison, 1) }
    switch byte {
    case UInt8(ascii: "*"): return (isDoubled ? .doubleStar : .star, length)
    case UInt8(ascii: "+"): return (.plus, 1)
    case UInt8(ascii: "-"): return (.minus, 1)
    case UInt8(ascii: "/") where !isDoubled: return (.slash, 1)
    case UInt8(ascii: "@"): return (.at, 1)
    default: return (.otherOperator, length)
    }
  }
}

extension UInt8 {
  /// Whether a Python name may begin with the byte; every byte past ASCII may.
  var isPythonNameStart: Bool {
    self | 0x20 >= 0x61 && self | 0x20 <= 0x7A || self == 0x5F || self >= 0x80
  }

  /// Whether a Python name may go on with the byte.
  var isPythonNamePart: Bool { isPythonNameStart || (self >= 0x30 && self <= 0x39) }
}
