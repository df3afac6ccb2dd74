/// The words of a title or a file's name: lower case, without accents, cut at everything that is no letter or digit.
struct TitleWords {
  let words: [String]

  init(_ text: String) {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      switch Self.folded(scalar) {
      case .letters(let letters): word += letters
      case .nothing: break
      case .boundary:
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    self.words = words
  }

  /// The words with a space between them.
  var text: String { words.joined(separator: " ") }

  func hasAny(of other: Set<String>) -> Bool { words.contains(where: other.contains) }

  /// Whether these words stand one after the other.
  func has(_ phrase: String) -> Bool { (" " + text + " ").contains(" " + phrase + " ") }

  /// Whether a word begins like this.
  func hasPrefix(_ prefixes: String...) -> Bool {
    words.contains { word in prefixes.contains { word.hasPrefix($0) } }
  }

  private enum Folded {
    case letters(String)
    /// Part of the letter before it.
    case nothing
    case boundary
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Folded {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: .letters(String(scalar))
    case 0x41...0x5A, 0xC0...0x24F: .letters(accents[scalar] ?? scalar.properties.lowercaseMapping)
    case 0x300...0x36F, 0x200B...0x200F, 0xFE0F: .nothing
    default: .boundary
    }
  }

  private static let accents: [Unicode.Scalar: String] = {
    let table = [
      "a": "àáâãäåÀÁÂÃÄÅ", "c": "çÇ", "e": "èéêëÈÉÊË", "i": "ìíîïÌÍÎÏ", "n": "ñÑ",
      "o": "òóôõöÒÓÔÕÖ",
      "u": "ùúûüÙÚÛÜ", "y": "ýÿÝŸ", "oe": "œŒ", "ae": "æÆ",
    ]
    var accents: [Unicode.Scalar: String] = [:]
    for (plain, letters) in table {
      for scalar in letters.unicodeScalars { accents[scalar] = plain }
    }
    return accents
  }()
}
