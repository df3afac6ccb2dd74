/// What is said of a text that is almost JSON: the usual slips by their names.
extension JSONReader {
  var noValueHere: String {
    switch current {
    case nil: return "the file ends where a value was expected"
    case UInt8(ascii: "'"): return "single quotes: JSON wants double quotes"
    case UInt8(ascii: ","): return "a comma where a value was expected"
    case UInt8(ascii: "/"), UInt8(ascii: "#"): return "a comment: JSON has none"
    case UInt8(ascii: "+"), UInt8(ascii: "."): return "a number begins with '-' or a digit"
    default: break
    }
    if startsWithByteOrderMark { return "a byte order mark (U+FEFF) before the JSON" }
    switch wordHere {
    case "True", "False": return "'\(wordHere)' is Python: JSON writes '\(wordHere.lowercased())'"
    case "None", "undefined": return "'\(wordHere)' is no JSON: write 'null'"
    case "NaN", "Infinity": return "'\(wordHere)' is no JSON number"
    default: return "'\(wordHere)' is no JSON value"
    }
  }

  var noNameHere: String {
    switch current {
    case nil: "the file ends inside an object"
    case UInt8(ascii: "'"): "a name in single quotes: JSON wants double quotes"
    case UInt8(ascii: ","): "a comma where a name in double quotes was expected"
    case UInt8(ascii: "/"), UInt8(ascii: "#"): "a comment: JSON has none"
    default: "'\(wordHere)' where a name in double quotes was expected"
    }
  }

  func noCommaHere(_ collection: Collection, _ opening: Int) -> String {
    guard let byte = current else {
      return "the file ends inside the \(collection.name) that begins on line \(opening)"
    }
    if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "#") { return "a comment: JSON has none" }
    return "',' or '\(Character(UnicodeScalar(collection.end)))' is missing before '\(wordHere)'"
  }

  var textAfterTheEnd: String { "'\(wordHere)' after the end of the JSON value" }

  var controlCharacterHere: String {
    switch current {
    case 0x0A: "a line break inside a string: close the string or write \\n"
    case 0x09: "a tab inside a string: write \\t"
    default: "a control character inside a string"
    }
  }

  /// The word or the character at the reader's position, for messages.
  var wordHere: String {
    var end = position
    while end < bytes.count, end < position + 30, bytes[end].isIdentifierByte { end += 1 }
    if end == position {
      end = min(bytes.count, position + 1)
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    }
    return String(decoding: bytes[position..<end], as: UTF8.self)
  }

  private var startsWithByteOrderMark: Bool { bytes[position...].starts(with: [0xEF, 0xBB, 0xBF]) }
}
