extension FoldedText {
  private static let unfilled = Lexicon<Bool>([
    true: """
    a completer | a remplir | todo | tbd | to do | to be completed | fill in | fill me | non realise* \
    | pas realise* | not done | a faire | coming soon | a venir | lorem ipsum
    """
  ])

  /// Whether words are a blank to fill in: `___`, `[Décrire …]`, "à compléter".
  func isPlaceholder(_ words: Range<Int>) -> Bool {
    if words.contains(where: { isMark($0, Folding.blank) }) { return true }
    let own = words.count(where: isWord)
    let bracketed = bracketedWords(words)
    if bracketed > 0, bracketed * 2 >= own { return true }
    return own <= 8 && !Self.unfilled.matches(in: self, words).isEmpty
  }

  /// How many words stand in brackets that a learner should have replaced; links and ranges are none.
  private func bracketedWords(_ words: Range<Int>) -> Int {
    var count = 0
    var open: Int?
    for index in words {
      if isMark(index, "["),
        index == words.lowerBound || !isJoined(index - 1, to: index) || !isWord(index - 1)
      {
        open = index
      } else if isMark(index, "]"), let start = open {
        open = nil
        let isLink = index + 1 < words.upperBound && isMark(index + 1, "(")
        if !isLink, isInvitation((start + 1)..<index) {
          count += ((start + 1)..<index).count(where: isWord)
        }
      }
    }
    return count
  }

  /// Whether words between brackets are words: no range such as `5m`, no list of buckets.
  private func isInvitation(_ words: Range<Int>) -> Bool {
    if words.count == 3, words.allSatisfy({ isMark($0, ".") }) { return true }
    return words.contains { isWord($0) && self[$0].count >= 3 && number($0) == nil }
  }
}
