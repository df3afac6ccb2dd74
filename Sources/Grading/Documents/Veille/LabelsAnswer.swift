import Wording

extension VeilleAnswer {
  /// Question 5: labels for the dimensions of one measure, several metrics for several measures.
  static func labelsOrMetrics(_ document: LearnerDocument, _ regions: [Range<Int>]) -> VeilleAnswer
  {
    var answers = regions.map { LabelsPassage(document, Array($0)).answer }
    let elsewhere = document.statements.indices.filter { LabelsPassage.isAboutLabels($0, document) }
    answers.append(LabelsPassage(document, elsewhere).answer)
    return answers.best() ?? VeilleAnswer(.missing, .noChoice)
  }
}

/// Statements that may say when a label serves and when a metric of its own does.
private struct LabelsPassage {
  private enum Word: Sendable { case label, dimension, severalMetrics, cardinality }

  private static let words = Lexicon<Word>([
    .label: "label* | etiquette*",
    .dimension: """
    dimension* | variante* | variant* | meme metrique* | meme mesure* | meme chose \
    | meme concept* | meme phenomene* | meme indicateur* | meme type* | meme grandeur* \
    | same metric* | same measure* | same thing* | same concept* | same quantity | same kind \
    | differencier | distinguer | differencie* | distingue* | segment* | ventil* | decoup* \
    | categori* | attribut* | aspect* | caracteristique* | facette* | slice* | breakdown* \
    | break down | differentiate* | distinguish* | agreger | agreg* | aggregat* | regroup* \
    | group by | une seule metrique | single metric | sous categorie* | declin* | filtrer \
    | filter* | axe* d analyse | propriete* | contexte | context | varier | varie | varient \
    | detail* | subdivis* | plusieurs versions
    """,
    .severalMetrics: """
    plusieurs metrique* | metriques separee* | metrique separee* | metriques distinctes \
    | metrique distincte | metriques differentes | metrique differente | differentes metriques \
    | autre metrique | autres metriques | nouvelle metrique | nouvelles metriques \
    | metriques independantes | une metrique par | metrique a part | metriques a part \
    | metrique dediee | metriques dediees | metrique specifique | metriques specifiques \
    | separate metric* | different metric* | new metric* | multiple metric* | several metric* \
    | own metric | distinct metric* | another metric* | one metric per | nature differente \
    | natures differentes | unites differentes | unite differente | different* unit* \
    | mesures differentes | mesure differente | differentes mesures | differentes choses \
    | different measure* | choses differentes | concepts differents | concept different \
    | phenomenes differents | grandeurs differentes | grandeur differente | different* thing* \
    | different concept* | unrelated | creer .. metrique* | create .. metric* | creer plusieurs \
    | comportement* different* | sens different | metriques multiples | types .. differents \
    | n ont rien a voir | completement different* | totalement different* | fondamentalement \
    | mesure .. autre chose | chose differente | different in nature | not the same thing \
    | multiples metriques | metriques diff* | plusieurs pour | choses distinctes \
    | concepts distincts | phenomenes distincts | mesures distinctes | grandeurs distinctes
    """,
    .cardinality: """
    cardinalit* | cardinality | user_id* | userid* | id* utilisateur* | id* d utilisateur* \
    | identifiant* | user id* | explos* | trop de valeur* | valeurs possibles | valeurs uniques \
    | unique values | unbounded | illimite* | infinite* | infini* | trop de series | email* | uuid* \
    | nombre limite | valeurs limitees | peu de valeurs | limited number | few values \
    | too many values | possible values | beaucoup de valeurs | trop de labels | high number
    """,
  ])

  private let document: LearnerDocument
  private let indices: [Int]

  init(_ document: LearnerDocument, _ indices: [Int]) {
    self.document = document
    self.indices = indices
  }

  /// Whether a statement or the labels of its cell speak of labels and of metrics.
  static func isAboutLabels(_ index: Int, _ document: LearnerDocument) -> Bool {
    let statement = document.statements[index]
    guard statement.isEvidence else { return false }
    return AnswerPassage.ranges(of: statement).contains { range in
      document.text.hasWord(beginningWith: "label", in: range)
        || document.text.hasWord(beginningWith: "etiquette", in: range)
    }
  }

  var answer: VeilleAnswer {
    var found: Set<Word> = []
    var statements: [Int] = []
    for index in indices {
      let here = said(at: index)
      if !here.isEmpty { statements.append(index) }
      found.formUnion(here)
    }
    found.remove(.label)
    switch found.count {
    case 0: return VeilleAnswer(.missing, .noChoice)
    case 1:
      return VeilleAnswer(.partial, .half(found.contains(.cardinality)), statements: statements)
    default: return VeilleAnswer(.complete, .choice, statements: statements)
    }
  }

  /// What a statement says; a heading within the answer says it too once something follows.
  private func said(at index: Int) -> Set<Word> {
    let statement = document.statements[index]
    let isSubheading = index > (indices.first ?? 0) && statement.headingLevel != nil
    guard statement.isEvidence || isSubheading else { return [] }
    let ranges = AnswerPassage.ranges(of: statement)
    var result: Set<Word> = []
    for range in ranges {
      for match in Self.words.matches(in: document.text, range) where isMeant(match, in: range) {
        result.insert(match.concept)
      }
    }
    return isSubheading ? result.intersection([.severalMetrics]) : result
  }

  /// "Plutôt que de créer plusieurs métriques" does not say when to make several.
  private func isMeant(_ match: Lexicon<Word>.Match, in range: Range<Int>) -> Bool {
    guard match.concept == .severalMetrics else { return true }
    if Negation.denies(match.range, within: range, in: document.text) { return false }
    let start = max(range.lowerBound, match.range.lowerBound - 5)
    return Self.avoidance.matches(in: document.text, start..<match.range.lowerBound).isEmpty
  }

  private static let avoidance = Lexicon<Bool>([
    true: "evit* | avoid* | sans | without | inutile de | pas besoin de | no need"
  ])
}

extension Phrase {
  fileprivate static let choice = Phrase(
    fr: "le choix entre label et nouvelle métrique est expliqué",
    en: "the choice between a label and another metric is explained")
  fileprivate static func half(_ isHygiene: Bool) -> Phrase {
    isHygiene
      ? Phrase(
        fr: "la cardinalité des labels seulement, pas le choix entre label et métrique",
        en: "only the cardinality of labels, not the choice between a label and a metric")
      : Phrase(
        fr: "une moitié du choix entre labels et métriques",
        en: "one half of the choice between labels and metrics")
  }
  fileprivate static let noChoice = Phrase(
    fr: "aucun passage ne dit quand un label suffit et quand il faut plusieurs métriques",
    en: "no passage says when a label will do and when several metrics are needed")
}
