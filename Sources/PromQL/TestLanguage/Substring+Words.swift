extension Substring {
  /// The text without spaces and tabs around it.
  var trimmed: Substring {
    let start = drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return start[...end]
  }

  /// The words of the text, one at a time.
  var words: Words { Words(rest: self) }

  /// Words that are taken off a text's start.
  struct Words {
    /// What has not been taken.
    private(set) var rest: Substring

    /// The next word.
    mutating func next() -> Substring? {
      rest = rest.drop { $0.isWhitespace }
      guard !rest.isEmpty else { return nil }
      let word = rest.prefix { !$0.isWhitespace }
      rest = rest[word.endIndex...]
      return word
    }

    /// Whether the next word is this one; it is taken then.
    mutating func accept(_ word: String) -> Bool {
      var copy = self
      guard copy.next() == word[...] else { return false }
      self = copy
      return true
    }

    /// All that is left, without the spaces around it.
    var remainder: Substring { rest.trimmed }
  }
}
