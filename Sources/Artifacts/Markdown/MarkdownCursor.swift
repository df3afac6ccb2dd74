/// One line without its quote marks and indentation, and what its beginning says of it.
struct MarkdownCursor {
  let number: Int
  let quoteDepth: Int
  /// The columns of white space before the text, after the quote marks; a tab goes to the next multiple of four.
  let indentation: Int
  /// The text after quote marks and indentation.
  let body: ArraySlice<UInt8>

  init(_ line: MarkdownReader.Line) {
    var rest = line.bytes
    var depth = 0
    var indent = Self.takeIndentation(&rest)
    while indent < 4, rest.first == UInt8(ascii: ">") {
      depth += 1
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: " ") { rest = rest.dropFirst() }
      indent = Self.takeIndentation(&rest)
    }
    self.init(number: line.number, quoteDepth: depth, indentation: indent, body: rest)
  }

  init(number: Int, quoteDepth: Int, indentation: Int, body: ArraySlice<UInt8>) {
    self.number = number
    self.quoteDepth = quoteDepth
    self.indentation = indentation
    var body = body
    while let last = body.last, last == 0x20 || last == 0x09 { body = body.dropLast() }
    self.body = body
  }

  private static func takeIndentation(_ rest: inout ArraySlice<UInt8>) -> Int {
    var columns = 0
    while let byte = rest.first {
      if byte == UInt8(ascii: " ") {
        columns += 1
      } else if byte == 0x09 {
        columns += 4 - columns % 4
      } else if rest.starts(with: [0xC2, 0xA0]) {
        columns += 1
        rest = rest.dropFirst()
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    return columns
  }

  var isBlank: Bool { body.isEmpty }
  var content: String { String(decoding: body, as: UTF8.self) }
  var first: UInt8? { body.first }

  /// Whether an HTML element begins the line.
  var beginsWithTag: Bool { first == UInt8(ascii: "<") && HTMLTag.isTag(body) }

  /// The line from a position of its body on, deeper by the columns that were passed.
  func after(_ count: Int) -> MarkdownCursor {
    var rest = body.dropFirst(count)
    let extra = Self.takeIndentation(&rest)
    return MarkdownCursor(
      number: number, quoteDepth: quoteDepth, indentation: indentation + count + extra, body: rest)
  }
}
