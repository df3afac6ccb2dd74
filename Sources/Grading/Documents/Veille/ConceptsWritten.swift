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
    .monitoring: "monitoring | supervision | surveillance",
    .observability: "observabilit* | observability",
    .metrics: "metrique* | metric | metrics", .logs: "log | logs | journaux | logging",
    .traces: "trace | traces | tracing | tracage", .counter: "counter* | compteur*",
    .gauge: "gauge* | jauge*", .histogram: "histogram | histograms | histogramme*",
  ])

  /// Looks at the statements with words of their own: a name must come with at least three more words.
  package init(_ document: LearnerDocument) {
    var found: Set<Word> = []
    var heading: Set<Word> = []
    for statement in document.statements {
      let named = AnswerPassage.ranges(of: statement).reduce(into: Set<Word>()) {
        $0.formUnion(Self.words.concepts(in: document.text, $1))
      }
      if statement.headingLevel != nil || statement.isLabel {
        heading = named
      } else if document.isOwn(statement), document.wordCount(statement.words) >= 4 {
        found.formUnion(named)
        found.formUnion(heading)
      } else if document.isOwn(statement), statement.labels.count > 0 {
        found.formUnion(named)
      } else if document.isOwn(statement) {
        found.formUnion(named.intersection([.metrics, .logs, .traces]))
      }
    }
    monitoring = found.isSuperset(of: [.monitoring, .observability])
    pillars = found.isSuperset(of: [.metrics, .logs, .traces])
    types = found.isSuperset(of: [.counter, .gauge, .histogram])
  }
}
