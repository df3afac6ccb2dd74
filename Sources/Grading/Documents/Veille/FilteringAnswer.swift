import Wording

extension VeilleAnswer {
  /// Question 2: series are selected by braces with `=` and its kin.
  static func filtering(_ document: LearnerDocument, _ regions: [Range<Int>]) -> VeilleAnswer {
    var answers = regions.map { FilteringPassage(document, $0).answer }
    for index in document.statements.indices where document.hasOperator(document.statements[index])
    {
      let passage = FilteringPassage(document, document.surroundings(of: index))
      if passage.isAboutLabels(at: index) { answers.append(passage.answer) }
    }
    return answers.best() ?? VeilleAnswer(.missing, .noSelector)
  }
}

extension LearnerDocument {
  /// Whether a brace opens in a statement, or an operator stands in it as code by itself.
  fileprivate func hasOperator(_ statement: Statement) -> Bool {
    statement.words.contains { text.isMark($0, "{") } || text.hasFreeOperator(statement.words)
  }
}

extension FoldedText {
  /// Whether `=`, `!=`, `=~` or `!~` stands between backticks with nothing beside it.
  fileprivate func hasFreeOperator(_ range: Range<Int>) -> Bool {
    range.contains { index in
      guard words[index].isCode, isMark(index, "=") || isMark(index, "!") else { return false }
      let isBefore =
        index > range.lowerBound && words[index - 1].isCode && isJoined(index - 1, to: index)
      var end = index + 1
      while end < range.upperBound, words[end].isCode, isMark(end, "=") || isMark(end, "~") {
        end += 1
      }
      let isAfter = end < range.upperBound && words[end].isCode && isJoined(end - 1, to: end)
      return !isBefore && !isAfter
    }
  }
}

/// Statements that may explain how labels filter.
private struct FilteringPassage {
  private enum Word: Sendable { case filter, label, braces, operators }

  private static let words = Lexicon<Word>([
    .filter: """
    filtr* | filter* | selectionn* | select* | cibl* | restrein* | choisi* | match* | garde* \
    | specifi* | precis* | narrow* | keep*
    """,
    .label: "label* | etiquette* | selecteur* | selector* | matcher*",
    .braces: "accolade* | curly | braces | { } | { . . . }",
    .operators: """
    egal | egalite | different | regex* | expression* reguliere* | regular expression* | equal* \
    | operateur* | operator* | = ~ | ! = | ! ~ | exact*
    """,
  ])

  private let passage: AnswerPassage

  init(_ document: LearnerDocument, _ range: Range<Int>) {
    passage = AnswerPassage(document: document, range: range)
  }

  var answer: VeilleAnswer {
    var selectors: [Int] = []
    var explained = 0
    var found: Set<Word> = []
    for (index, statement) in passage.evidence {
      for range in AnswerPassage.ranges(of: statement) {
        found.formUnion(Self.words.concepts(in: passage.text, range))
      }
      if passage.text.hasFreeOperator(statement.words) { found.insert(.operators) }
      if hasSelector(statement) { selectors.append(index) }
      explained += passage.wordCount(statement)
    }
    let isExplained = explained >= 2 || (explained >= 1 && !found.isEmpty)
    if !selectors.isEmpty {
      return isExplained || hasGenericSelector
        ? VeilleAnswer(.complete, .explained, statements: selectors)
        : VeilleAnswer(.partial, .onlyExample, statements: selectors)
    }
    guard found.contains(.braces) || found.contains(.operators), explained >= 2 else {
      return VeilleAnswer(.missing, .noSelector)
    }
    let said = passage.evidence.map(\.index)
    return found.isSuperset(of: [.braces, .operators])
      ? VeilleAnswer(.complete, .explained, statements: said)
      : VeilleAnswer(.partial, .noOperator, statements: said)
  }

  /// Whether a statement outside the answer itself says that labels filter, with a selector beside it.
  func isAboutLabels(at index: Int) -> Bool {
    let statement = passage.document.statements[index]
    guard statement.isEvidence else { return false }
    let isExplained = passage.text.hasFreeOperator(statement.words)
    guard isExplained || hasSelector(statement) else { return false }
    if isExplained, hasSelector(statement), passage.wordCount(statement) >= 4 { return true }
    return passage.evidence.contains { saysFiltering($0.statement) }
  }

  private func saysFiltering(_ statement: Statement) -> Bool {
    let words = AnswerPassage.ranges(of: statement).map {
      Self.words.concepts(in: passage.text, $0)
    }
    let found = words.reduce(into: Set<Word>()) { $0.formUnion($1) }
    return found.isSuperset(of: [.filter, .label]) || found.isSuperset(of: [.filter, .braces])
  }

  /// `{name="value"}`, or with another operator or quotes left out.
  private func hasSelector(_ statement: Statement) -> Bool {
    selectorStart(statement) != nil
  }

  private func selectorStart(_ statement: Statement) -> Int? {
    let text = passage.text
    return statement.words.first { index in
      guard text.isMark(index, "{"), index + 2 < statement.words.upperBound else { return false }
      guard text.isWord(index + 1) || text.isMark(index + 1, "<") else { return false }
      return ((index + 2)..<min(index + 5, statement.words.upperBound)).contains { offset in
        text.isMark(offset, "=") || (text.isMark(offset, "!") && text.isMark(offset + 1, "~"))
      }
    }
  }

  /// A selector that speaks of labels itself: `{label="valeur"}`.
  private var hasGenericSelector: Bool {
    passage.evidence.contains { _, statement in
      guard let start = selectorStart(statement) else { return false }
      return passage.text[start + 1].starts(with: "label".utf8)
        || passage.text[start + 1].starts(with: "nom".utf8)
        || passage.text[start + 1].starts(with: "etiquette".utf8)
    }
  }
}

extension Phrase {
  fileprivate static let explained = Phrase(
    fr: "le filtre entre accolades est montré et expliqué",
    en: "the filter in braces is shown and explained")
  fileprivate static let onlyExample = Phrase(
    fr: "un exemple entre accolades, sans un mot qui l'explique",
    en: "an example in braces, without a word that explains it")
  fileprivate static let noOperator = Phrase(
    fr: "le filtre est décrit sans montrer les accolades avec un opérateur comme =",
    en: "the filter is described without showing braces with an operator such as =")
  fileprivate static let noSelector = Phrase(
    fr: "aucun passage n'explique le filtre par label entre accolades",
    en: "no passage explains how labels in braces filter")
}
