extension FoldedText {
  private static let languages = Lexicon<Bool>([
    true: "le | la | les | des | une | est | et | pour | dans | du | sur",
    false: "the | of | is | and | for | in | to | are | with | on",
  ])

  /// Whether the text is French rather than English.
  var isFrench: Bool {
    let found = Self.languages.matches(in: self, words.indices)
    let french = found.count(where: \.concept)
    return french >= found.count - french
  }
}

extension FoldedText {
  /// Whether a word begins with these letters.
  func hasWord(beginningWith text: StaticString, in range: Range<Int>) -> Bool {
    text.withUTF8Buffer { expected in
      range.contains { self[$0].starts(with: expected) }
    }
  }
}
