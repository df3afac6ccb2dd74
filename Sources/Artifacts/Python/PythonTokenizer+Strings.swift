extension PythonTokenizer {
  /// Reads a string literal with its prefix; one that is never closed ends with its line, or with the file.
  mutating func scanString(from start: Int, isFormatted: Bool) {
    let firstLine = line
    while bytes[index] != 0x22, bytes[index] != 0x27 { index += 1 }
    let quote = bytes[index]
    let isTriple = bytes[index + 1] == quote && bytes[index + 2] == quote
    index += isTriple ? 3 : 1
    let isClosed =
      if isTriple {
        skipTripleQuoted(quote)
      } else {
        isFormatted ? skipFormatted(quote) : skipQuoted(quote)
      }
    if !isClosed { report("a string is never closed", at: firstLine) }
    append(.string, from: start, line: firstLine)
  }

  private mutating func skipTripleQuoted(_ quote: UInt8) -> Bool {
    while index < count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): skipEscape()
      case quote where bytes[index + 1] == quote && bytes[index + 2] == quote:
        index += 3
        return true
      case 0x0A:
        line += 1
        index += 1
      default: index += 1
      }
    }
    index = count
    return false
  }

  private mutating func skipQuoted(_ quote: UInt8) -> Bool {
    while index < count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): skipEscape()
      case quote:
        index += 1
        return true
      case 0x0A: return false
      default: index += 1
      }
    }
    index = count
    return false
  }

  /// An f-string may hold its own quotation mark inside braces.
  private mutating func skipFormatted(_ quote: UInt8) -> Bool {
    var depth = 0
    while index < count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): skipEscape()
      case 0x0A: return false
      case UInt8(ascii: "{"):
        let isEscaped = depth == 0 && bytes[index + 1] == UInt8(ascii: "{")
        depth += isEscaped ? 0 : 1
        index += isEscaped ? 2 : 1
      case UInt8(ascii: "}"):
        depth = max(0, depth - 1)
        index += 1
      case 0x22, 0x27:
        if depth > 0, let end = endOfNested(bytes[index]) {
          index = end
        } else {
          index += 1
          if bytes[index - 1] == quote { return true }
        }
      default: index += 1
      }
    }
    index = count
    return false
  }

  /// The end of a string inside the braces of an f-string, where it closes on the same line.
  private func endOfNested(_ quote: UInt8) -> Int? {
    var end = index + 1
    while end < count, bytes[end] != 0x0A {
      if bytes[end] == quote { return end + 1 }
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  private mutating func skipEscape() {
    index += 1
    guard index < count else { return }
    if bytes[index] == 0x0A { line += 1 }
    index += 1
  }
}
