/// A sentence, a bullet, a cell or a line of code: the unit in which texts are judged.
package struct Statement: Sendable {
  /// Where a statement stands.
  package enum Role: Sendable, Equatable {
    case heading(level: Int)
    case prose
    case cell
    case code
  }

  package let role: Role
  /// The line on which it begins, from 1.
  package let line: Int
  /// Its words in the document's folded text.
  package let words: Range<Int>
  /// The words of the first cell of its row and of the head of its column; for cells only.
  package let labels: [Range<Int>]
  /// The block that it belongs to.
  package let block: Int
  /// Whether it begins its block or its line.
  package let isFirst: Bool
  /// Whether it asks: it ends with a question mark or begins as a question does.
  package let isQuestion: Bool
  /// Whether it only names what follows: bold as a whole, or with a colon at its end.
  package let isLabel: Bool
  /// Whether it is the course's own text.
  package let isCopied: Bool

  /// The same statement as one that asks.
  var asking: Statement { with(words: words, isQuestion: true) }

  /// The same statement as one that can hold no answer.
  var silenced: Statement {
    Statement(
      role: role, line: line, words: words.lowerBound..<words.lowerBound, labels: [], block: block,
      isFirst: isFirst, isQuestion: isQuestion, isLabel: isLabel, isCopied: true)
  }

  /// The same statement with other words.
  func with(words: Range<Int>, isQuestion: Bool? = nil) -> Statement {
    Statement(
      role: role, line: line, words: words, labels: labels, block: block, isFirst: isFirst,
      isQuestion: isQuestion ?? self.isQuestion, isLabel: isLabel, isCopied: isCopied)
  }

  /// The level of a heading; nil for anything else.
  package var headingLevel: Int? {
    guard case .heading(let level) = role else { return nil }
    return level
  }

  /// Whether it can hold an answer: headings, questions, labels and copied text cannot.
  package var isEvidence: Bool { headingLevel == nil && !isQuestion && !isCopied }
}
