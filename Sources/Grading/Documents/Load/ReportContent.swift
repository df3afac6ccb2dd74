/// What a report on load tests holds: results, and what is made of them.
package struct ReportContent: Sendable {
  /// The statements with measured numbers.
  let results: [Int]
  /// How many measures they give.
  let measures: Int
  /// The statements that explain.
  let analysis: [Int]

  package var hasResults: Bool { measures >= 3 }
  package var hasAnalysis: Bool { analysis.count >= 2 }

  private enum Word: Sendable { case heading, cause, verdict }

  private static let words = Lexicon<Word>([
    .heading: """
    analys* | goulot* | bottleneck* | interpretation* | observation* | conclusion* | synthese | diagnosti* \
    | discussion | constat* | enseignement* | findings | summary | bilan | cause*
    """,
    .cause: """
    car | parce que | because | due to | du a | due a | dues a | lie a | liee a | s explique* | explain* | cause* \
    | goulot* | bottleneck* | suggere* | suggests | indique* | montre* | shows | provient | vient de | a cause \
    | on constate | on observe | we see | we observe | limite par | limited by | sature* | reste* stable* \
    | remains | augmente | degrad* | double* | probablement | therefore | donc | puisque | reveals | revele
    """,
    .verdict: "lent | slow | stable | acceptable | tient | holds | correct",
  ])

  /// Reads a document as a report.
  package init(_ document: LearnerDocument) {
    var results: [Int] = []
    var analysis: [Int] = []
    var measures = 0
    var isUnderAnalysis = false
    for (index, statement) in document.statements.enumerated() {
      if statement.headingLevel != nil || (statement.isLabel && statement.role == .prose) {
        isUnderAnalysis = Self.names(.heading, statement, in: document)
        if statement.headingLevel != nil { continue }
      }
      guard document.isOwn(statement) else { continue }
      let count = Self.measures(in: statement, of: document)
      if count > 0 { results.append(index) }
      measures += count
      let length = document.wordCount(statement.words)
      let explains = Self.names(.cause, statement, in: document)
      if statement.role != .code, length >= 6, explains || isUnderAnalysis {
        analysis.append(index)
      }
    }
    self.results = results
    self.measures = measures
    self.analysis = analysis
  }

  private static func names(
    _ word: Word, _ statement: Statement, in document: LearnerDocument
  ) -> Bool {
    words.matches(in: document.text, statement.words).contains { $0.concept == word }
  }

  /// How many measures stand beside a number, in the statement or in the labels of its cell.
  private static func measures(in statement: Statement, of document: LearnerDocument) -> Int {
    guard statement.role != .code,
      statement.words.contains(where: { document.text.number($0) != nil })
    else { return 0 }
    let kinds = AnswerPassage.ranges(of: statement).map {
      LoadMeasure.wordings.concepts(in: document.text, $0)
    }
    return kinds.reduce(into: Set<LoadMeasure>()) { $0.formUnion($1) }.count
  }
}
