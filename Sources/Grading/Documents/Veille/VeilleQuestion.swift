/// One of the six questions of the veille.
package enum VeilleQuestion: Int, Sendable, CaseIterable {
  case rateAndIncrease = 1
  case filtering
  case histogramQuantile
  case naming
  case labelsOrMetrics
  case dashboardAntiPatterns
}

extension VeilleQuestion {
  private enum Word: Sendable {
    case rate, increase, filter, label, selector, histogramQuantile, naming, name, metric, choice
    case dashboard, antiPattern
  }

  private static let words = Lexicon<Word>([
    .rate: "rate", .increase: "increase",
    .filter: "filtr* | filter* | selectionner | select* | selection",
    .label: "label* | etiquette*", .selector: "selecteur* | selector* | matcher*",
    .histogramQuantile: "histogram_quantile* | histogram quantile",
    .naming: "nomm* | nommage | naming | convention* de nom*",
    .name: "name | names | nom | noms | named",
    .metric: "metrique* | metric*",
    .choice: """
    vs | versus | ou | or | plusieurs | several | multiple | separ* | quand | when | plutot \
    | instead | rather | creer | create | differente* | contre
    """,
    .dashboard: "dashboard* | tableau* de bord | grafana | panel* | panneau* | visualisation*",
    .antiPattern: """
    anti pattern* | antipattern* | anti patron* | mauvaise* pratique* | erreur* .. eviter \
    | a eviter | a ne pas | pieges | pitfall* | to avoid | bad practice* | mistakes | eviter
    """,
  ])

  /// The questions that the words of a heading, a question or a label are about.
  static func named(by words: Range<Int>, in text: FoldedText) -> Set<VeilleQuestion> {
    let found = Self.words.concepts(in: text, words)
    var result: Set<VeilleQuestion> = []
    if found.isSuperset(of: [.rate, .increase]) { result.insert(.rateAndIncrease) }
    if found.contains(.histogramQuantile) { result.insert(.histogramQuantile) }
    if found.isSuperset(of: [.dashboard, .antiPattern]) { result.insert(.dashboardAntiPatterns) }
    if found.contains(.filter), !found.isDisjoint(with: [.label, .metric]) {
      result.insert(.filtering)
    } else if found.isSuperset(of: [.selector, .label]) {
      result.insert(.filtering)
    } else if found.isSuperset(of: [.label, .metric, .choice]),
      found.isDisjoint(with: [.naming, .name])
    {
      result.insert(.labelsOrMetrics)
    } else if found.contains(.naming) || found.isSuperset(of: [.name, .metric]) {
      result.insert(.naming)
    }
    return result
  }
}

extension FoldedText {
  /// Whether a word stands among words.
  func contains(_ word: StaticString, in range: Range<Int>) -> Bool {
    range.contains { `is`($0, word) }
  }
}
