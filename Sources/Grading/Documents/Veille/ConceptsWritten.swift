/// Which of the three lessons of phase 0 a veille writes up in its own words.
package struct ConceptsWritten: Sendable {
  /// Monitoring set against observability.
  package let monitoring: Bool
  /// Metrics, logs and traces.
  package let pillars: Bool
  /// Counter, gauge and histogram.
  package let types: Bool

  private enum Word: Sendable {
    case monitoring, observability, metrics, logs, traces, counter, gauge, histogram
  }

  private static let words = Lexicon<Word>([
    .monitoring: "monitoring | supervision | surveillance | surveiller",
    .observability: "observabilit* | observability", .metrics: "metrique* | metric | metrics",
    .logs: "log | logs | journaux | journal | logging",
    .traces: "trace | traces | tracing | tracage",
    .counter: "counter* | compteur*", .gauge: "gauge* | jauge*",
    .histogram: "histogram | histograms | histogramme*",
  ])

  /// Looks for statements of which each word is the subject.
  package init(_ document: LearnerDocument) {
    var defined: Set<Word> = []
    var headed: Set<Word> = []
    for statement in document.statements {
      let isTitle = statement.headingLevel != nil || (statement.isLabel && statement.role == .prose)
      if isTitle {
        headed = Self.words.concepts(in: document.text, statement.words)
      } else if document.isOwn(statement) {
        defined.formUnion(Self.subjects(of: statement, in: document))
        if document.wordCount(statement.words) >= 4 { defined.formUnion(headed) }
      }
    }
    monitoring = defined.isSuperset(of: [.monitoring, .observability])
    pillars = defined.isSuperset(of: [.metrics, .logs, .traces])
    types = defined.isSuperset(of: [.counter, .gauge, .histogram])
  }

  /// The words that a statement is about: at its beginning, before a colon or a parenthesis, or heading its cell.
  private static func subjects(of statement: Statement, in document: LearnerDocument) -> Set<Word> {
    let text = document.text
    guard document.wordCount(statement.words) >= 2 else { return [] }
    var result: Set<Word> = []
    for label in statement.labels where label.count <= 6 {
      result.formUnion(words.concepts(in: text, label))
    }
    guard document.wordCount(statement.words) >= 4 else { return result }
    for match in words.matches(in: text, statement.words)
    where isSubject(match.range, of: statement, in: text) {
      result.insert(match.concept)
    }
    return result
  }

  /// Whether a word begins its clause and three words or more follow in it, or a parenthesis explains it.
  private static func isSubject(
    _ place: Range<Int>, of statement: Statement, in text: FoldedText
  ) -> Bool {
    let next = place.upperBound
    if next < statement.words.upperBound, [":", "(", "=", "-"].contains(text.text(next)) {
      return true
    }
    let start = (statement.words.lowerBound..<place.lowerBound).last { endsClause($0, in: text) }
    let first = start.map { $0 + 1 } ?? statement.words.lowerBound
    let end = (next..<statement.words.upperBound).first { endsClause($0, in: text) }
    let following = (end ?? statement.words.upperBound) - next
    return place.lowerBound - first <= 3 && following >= 3
  }

  private static func endsClause(_ index: Int, in text: FoldedText) -> Bool {
    [",", ":", ";", "(", ")", ".", "et", "and"].contains(text.text(index))
  }
}
