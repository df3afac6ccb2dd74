import Wording

extension VeilleAnswer {
  /// Question 3: `histogram_quantile()` computes a percentile from the buckets of a histogram.
  static func histogramQuantile(
    _ document: LearnerDocument, _ regions: [Range<Int>]
  ) -> VeilleAnswer {
    var answers = regions.map { QuantilePassage(document, $0).answer }
    for index in document.statements.indices where document.namesQuantile(at: index) {
      answers.append(QuantilePassage(document, document.surroundings(of: index)).answer)
    }
    return answers.best() ?? VeilleAnswer(.missing, .notExplained)
  }
}

extension LearnerDocument {
  /// Whether a statement that can hold an answer names the function.
  fileprivate func namesQuantile(at index: Int) -> Bool {
    let statement = statements[index]
    guard statement.isEvidence else { return false }
    return AnswerPassage.ranges(of: statement).contains {
      text.hasWord(beginningWith: "histogram_quantile", in: $0)
    }
  }
}

/// Statements that may explain `histogram_quantile()`.
private struct QuantilePassage {
  private enum Word: Sendable { case percentile, bucket }

  private static let words = Lexicon<Word>([
    .percentile: """
    percentile* | centile* | quantile* | p50 | p75 | p90 | p95 | p99 | p999 | mediane | median \
    | 95 % | 99 % | 90 % | 50 % | 95e | 99e | 95eme | 95th | 99th | 90th | percent of
    """,
    .bucket: "bucket* | histogram | histograms | histogramme* | seaux | seau | tranche*",
  ])

  private let passage: AnswerPassage

  init(_ document: LearnerDocument, _ range: Range<Int>) {
    passage = AnswerPassage(document: document, range: range)
  }

  var answer: VeilleAnswer {
    var found: Set<Word> = []
    var hasBucketSeries = false
    var statements: [Int] = []
    for (index, statement) in passage.evidence {
      let here = said(in: statement)
      if !here.isEmpty { statements.append(index) }
      found.formUnion(here)
      hasBucketSeries = hasBucketSeries || selectsBuckets(statement)
    }
    let hasBuckets = found.contains(.bucket) || hasBucketSeries
    if found.contains(.percentile) {
      return hasBuckets && isSaid(statements)
        ? VeilleAnswer(.complete, .fromBuckets, statements: statements)
        : VeilleAnswer(.partial, .onlyPercentile, statements: statements)
    }
    guard hasBuckets else { return VeilleAnswer(.missing, .notExplained) }
    return VeilleAnswer(.partial, .onlyBuckets, statements: statements)
  }

  private func said(in statement: Statement) -> Set<Word> {
    let matches = Self.words.matches(in: passage.text, statement.words)
    return Set(
      matches.filter { !Negation.denies($0.range, within: statement.words, in: passage.text) }
        .map(\.concept))
  }

  /// Whether words explain, rather than a title over an expression.
  private func isSaid(_ statements: [Int]) -> Bool {
    statements.reduce(0) { $0 + passage.wordCount(passage.document.statements[$1]) } >= 3
  }

  private func selectsBuckets(_ statement: Statement) -> Bool {
    statement.words.contains { passage.text[$0].suffix(7).elementsEqual("_bucket".utf8) }
  }
}

extension Phrase {
  fileprivate static let fromBuckets = Phrase(
    fr: "un percentile calculé à partir des buckets d'un histogramme",
    en: "a percentile computed from the buckets of a histogram")
  fileprivate static let onlyPercentile = Phrase(
    fr: "le percentile est nommé, pas les buckets d'où il est calculé",
    en: "the percentile is named, not the buckets from which it is computed")
  fileprivate static let onlyBuckets = Phrase(
    fr: "les buckets sont là, pas le percentile que la fonction en calcule",
    en: "the buckets are there, not the percentile that the function computes from them")
  fileprivate static let notExplained = Phrase(
    fr: "aucun passage ne dit ce que fait histogram_quantile()",
    en: "no passage says what histogram_quantile() does")
}
