/// Statements in which an answer is looked for, with what concerns every question: the own words in them.
struct AnswerPassage {
  let document: LearnerDocument
  let range: Range<Int>

  var text: FoldedText { document.text }

  /// The statements that can hold an answer, with their indices.
  var evidence: [(index: Int, statement: Statement)] {
    range.compactMap { index in
      let statement = document.statements[index]
      return statement.isEvidence ? (index, statement) : nil
    }
  }

  /// A statement's words with those that label its cell.
  static func ranges(of statement: Statement) -> [Range<Int>] {
    [statement.words] + statement.labels
  }

  /// How many words of its own a statement has: no code, no numbers, no "exemple".
  func wordCount(_ statement: Statement) -> Int {
    var isInBraces = false
    var isComment = statement.role != .code
    return statement.words.count { index in
      if text.isMark(index, "{") { isInBraces = true }
      if text.isMark(index, "}") { isInBraces = false }
      if text.isMark(index, "#") { isComment = true }
      return !isInBraces && isComment && isOwnWord(index)
    }
  }

  private static let fillers: Set<String> = [
    "exemple", "exemples", "example", "examples", "reponse", "answer", "par", "for", "promql",
    "requete", "query", "comme", "like", "sum", "rate", "avg", "count", "increase",
  ]

  private func isOwnWord(_ index: Int) -> Bool {
    let word = text[index]
    guard word.count >= 3, text.isWord(index), text.number(index) == nil else { return false }
    guard !text.words[index].isCode, !word.contains(UInt8(ascii: "_")) else { return false }
    return !Self.fillers.contains(text.text(index))
  }
}

extension LearnerDocument {
  /// Passages of a statement with those around it that no heading separates.
  func surroundings(of index: Int, before: Int = 1, after: Int = 1) -> Range<Int> {
    var start = index
    while start > 0, index - start < before, statements[start - 1].headingLevel == nil {
      start -= 1
    }
    var end = index + 1
    while end < statements.count, end - index <= after, statements[end].headingLevel == nil {
      end += 1
    }
    return start..<end
  }
}
