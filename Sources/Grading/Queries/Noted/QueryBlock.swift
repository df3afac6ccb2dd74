import PromQL

/// The queries of a block of code: one a line, or over several lines, with comments between them.
struct QueryBlock {
  struct Found {
    let text: String
    let expression: Expression
    /// The line within the block, from 0.
    let line: Int
    /// Whether a comment stands before it or behind it.
    let hasComment: Bool
  }

  private var found: [Found] = []
  private var pending: [(line: Int, text: String)] = []
  private var comment = false
  private var isTrailing = false

  static func queries(in text: String) -> [Found] {
    var block = QueryBlock()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).prefix(2_000)
    for (number, line) in lines.enumerated() { block.read(String(line), number) }
    block.flush()
    return block.found
  }

  private mutating func read(_ line: String, _ number: Int) {
    let (code, remark) = Self.split(line)
    let isBlank = code.allSatisfy(\.isWhitespace)
    if isBlank {
      flush()
      if remark != nil { comment = true }
      return
    }
    if remark != nil { isTrailing = true }
    if !pending.isEmpty, !Self.continues(pending, with: code) { flush() }
    pending.append((number, code))
  }

  /// The code and the comment of a line: `#`, `//` and `--` begin one outside quotes.
  private static func split(_ line: String) -> (code: String, remark: String?) {
    let bytes = Array(line.utf8)
    var quote: UInt8?
    for (index, byte) in bytes.enumerated() {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
      {
        quote = byte
      } else if byte == UInt8(ascii: "#") || isDouble(bytes, index) {
        let code = String(decoding: bytes[..<index], as: UTF8.self)
        return (code, String(decoding: bytes[index...], as: UTF8.self))
      }
    }
    return (line, nil)
  }

  private static func isDouble(_ bytes: [UInt8], _ index: Int) -> Bool {
    let byte = bytes[index]
    guard byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") else { return false }
    return index + 1 < bytes.count && bytes[index + 1] == byte
  }

  /// Whether a line goes on with what was begun: something is open, or an operator joins them.
  private static func continues(_ lines: [(line: Int, text: String)], with next: String) -> Bool {
    let written = lines.map(\.text).joined(separator: "\n")
    var depth = 0
    for byte in written.utf8 {
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "}") { depth -= 1 }
    }
    if depth > 0 { return true }
    let last = written.last { !$0.isWhitespace }
    if let last, "+-*/,%^><=".contains(last) { return true }
    let start = next.drop(while: \.isWhitespace)
    if let first = start.first, "+-*/)%^><=,}".contains(first) { return true }
    return ["by ", "by(", "without", "or ", "and ", "unless ", "on ", "on(", "ignoring", "offset "]
      .contains { start.hasPrefix($0) }
  }

  private mutating func flush() {
    defer { pending = [] }
    guard !pending.isEmpty else { return }
    let whole = pending.map(\.text).joined(separator: "\n")
    if let expression = QueryText.expression(whole) {
      add(whole, expression, line: pending[0].line)
    } else {
      for (line, text) in pending {
        for piece in QueryLine.candidates(in: text) {
          guard let expression = QueryText.expression(piece) else { continue }
          add(piece, expression, line: line)
          break
        }
      }
    }
    comment = false
    isTrailing = false
  }

  private mutating func add(_ text: String, _ expression: Expression, line: Int) {
    found.append(
      Found(text: text, expression: expression, line: line, hasComment: comment || isTrailing))
  }
}

/// The pieces of a line of prose that may be a query.
enum QueryLine {
  /// The whole line, what follows a colon or an arrow, and what begins with a function.
  static func candidates(in line: String) -> [String] {
    guard line.utf8.count <= 1_000, mayHoldQuery(line) else { return [] }
    var pieces = [line]
    for mark in [":", "→", "=>", "->", "–", "—"] {
      if let range = lastRange(of: mark, in: line) {
        pieces.append(String(line[range.upperBound...]))
      }
      if let range = firstRange(of: mark, in: line) {
        pieces.append(String(line[range.upperBound...]))
      }
    }
    for name in functions {
      guard let range = firstRange(of: name, in: line) else { continue }
      let tail = line[range.lowerBound...]
      pieces.append(String(tail))
      if let end = balancedEnd(of: tail) { pieces.append(String(tail[..<end])) }
    }
    return pieces.map { $0.trimmingSpaces }.filter { !$0.isEmpty }
  }

  /// Whether the line has what every query worth noting has: an underscore, or a parenthesis that is opened.
  private static func mayHoldQuery(_ line: String) -> Bool {
    line.utf8.contains { $0 == UInt8(ascii: "_") }
      || functions.contains { line.contains(bytesOf: $0) }
  }

  private static let functions = [
    "histogram_quantile(", "sum(", "sum by", "rate(", "increase(", "avg(", "topk(", "irate(",
    "count(",
    "max(", "min(",
  ]

  private static func firstRange(of mark: String, in text: String) -> Range<String.Index>? {
    ranges(of: mark, in: text).first
  }

  private static func lastRange(of mark: String, in text: String) -> Range<String.Index>? {
    ranges(of: mark, in: text).last
  }

  private static func ranges(of mark: String, in text: String) -> [Range<String.Index>] {
    let (bytes, wanted) = (text.utf8, Array(mark.utf8))
    guard let first = wanted.first else { return [] }
    return bytes.indices.filter { bytes[$0] == first && bytes[$0...].starts(with: wanted) }
      .map { $0..<bytes.index($0, offsetBy: wanted.count) }
  }

  /// Behind the parenthesis that closes the first one, with a `by (…)` that follows it.
  private static func balancedEnd(of text: Substring) -> String.Index? {
    var depth = 0
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" {
        depth -= 1
        if depth == 0 {
          let end = text.index(after: index)
          let rest = text[end...].drop { $0 == " " }
          guard rest.hasPrefix("by ") || rest.hasPrefix("by(") || rest.hasPrefix("(") else {
            return end
          }
        }
        if depth < 0 { return nil }
      }
      index = text.index(after: index)
    }
    return nil
  }
}

extension String {
  var trimmingSpaces: String {
    let head = drop(while: \.isWhitespace)
    guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(head[...last])
  }
}
