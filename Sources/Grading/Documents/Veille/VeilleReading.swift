/// A veille with where it answers each question.
package struct VeilleReading: Sendable {
  package let document: LearnerDocument
  private let regions: AnswerRegions

  package init(_ document: LearnerDocument) {
    let regions = AnswerRegions(document)
    self.document = document.asking(at: regions.names)
    self.regions = regions
  }

  /// How the document answers a question: in the section that asks it first, then anywhere.
  package func answer(to question: VeilleQuestion) -> VeilleAnswer {
    answer(to: question, in: document, regions[question])
  }

  /// How the document answers a question that it asks itself: nil where it does not ask it.
  package func answerWhereAsked(to question: VeilleQuestion) -> VeilleAnswer? {
    let regions = regions[question]
    guard !regions.isEmpty else { return nil }
    var kept: Set<Int> = []
    for region in regions { kept.formUnion(region) }
    return answer(to: question, in: document.keeping(kept), regions)
  }

  private func answer(
    to question: VeilleQuestion, in document: LearnerDocument, _ regions: [Range<Int>]
  ) -> VeilleAnswer {
    switch question {
    case .rateAndIncrease: return .rateAndIncrease(document, regions)
    case .filtering: return .filtering(document, regions)
    case .histogramQuantile: return .histogramQuantile(document, regions)
    case .naming: return .naming(document, regions)
    case .labelsOrMetrics: return .labelsOrMetrics(document, regions)
    case .dashboardAntiPatterns: return .dashboardAntiPatterns(document, regions)
    }
  }

  /// The questions that the document names in a heading or in their own words.
  package var questionsNamed: Int { VeilleQuestion.allCases.count { !regions[$0].isEmpty } }
}
