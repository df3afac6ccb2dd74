package import Wording

/// How a question of the veille is answered.
package struct VeilleAnswer: Sendable {
  /// How far an answer goes.
  package enum Grade: Int, Sendable, Comparable {
    case missing
    case partial
    case complete

    package static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }
  }

  package let grade: Grade
  /// What is there and what is not.
  package let reason: Phrase
  /// The statements that decide, as indices into the document's.
  package let statements: [Int]

  package init(_ grade: Grade, _ reason: Phrase, statements: [Int] = []) {
    self.grade = grade
    self.reason = reason
    self.statements = statements
  }
}

extension [VeilleAnswer] {
  /// The answer that goes furthest, the first of equals.
  func best() -> VeilleAnswer? {
    var best: VeilleAnswer?
    for answer in self where best.map({ answer.grade > $0.grade }) ?? true { best = answer }
    return best
  }
}
