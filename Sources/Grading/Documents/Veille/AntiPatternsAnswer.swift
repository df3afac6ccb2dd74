import Wording

extension VeilleAnswer {
  /// Question 6: two anti-patterns of dashboards; those of anything else are none.
  static func dashboardAntiPatterns(
    _ document: LearnerDocument, _ regions: [Range<Int>]
  ) -> VeilleAnswer {
    let asked = regions.map { AntiPatternsPassage(document, Array($0), subject: .stated).answer }
    let elsewhere = AntiPatternsPassage(
      document, Array(document.statements.indices), subject: .mustBeNamed)
    return (asked + [elsewhere.answer]).best() ?? elsewhere.answer
  }
}

/// Statements that may name anti-patterns.
private struct AntiPatternsPassage {
  /// Whether the passage is known to be about dashboards.
  enum Subject { case stated, mustBeNamed }

  private enum Word: Sendable { case dashboard, avoid, other, goodStart, remedy }

  private static let words = Lexicon<Word>([
    .dashboard: """
    dashboard* | tableau* de bord | panel* | panneau* | graphique* | graph | graphs | graphe* \
    | visualisation* | visualization* | chart* | courbe* | grafana
    """,
    .avoid: """
    anti pattern* | antipattern* | evit* | ne pas | trop | avoid* | do not | don t | too many | too much \
    | erreur* | piege* | pitfall* | mauvaise* pratique* | bad practice* | never | jamais | mistake*
    """,
    .other: """
    nom de metrique* | noms de metrique* | nom des metrique* | metric name* | nommage | naming | label \
    | labels | etiquette* | cardinalit* | cardinality | compteur | camelcase | snake_case | nom trop | noms trop \
    | suffixe* | prefixe*
    """,
    .goodStart: """
    utilis* | prefer* | mettre | mettez | ajout* | regroup* | limit* | choisi* | defini* | privilegi* | use \
    | prefer | add | group | keep | gard* | organis* | bonne* pratique* | good practice* | best practice* | faire \
    | put | set | il faut mettre | il faut utiliser | toujours | always | pensez | penser
    """,
    .remedy: """
    solution* | correction* | bonne* pratique* | remede* | alternative* | a la place | fix | instead \
    | exemple* | example* | source* | recommandation* | conseil* | pourquoi \
    | consequence* | impact | resultat | resultats | probleme | why
    """,
  ])

  private let document: LearnerDocument
  private let indices: [Int]
  private let subject: Subject
  private var text: FoldedText { document.text }

  init(_ document: LearnerDocument, _ indices: [Int], subject: Subject) {
    self.document = document
    self.indices = indices
    self.subject = subject
  }

  var answer: VeilleAnswer {
    var known: Set<DashboardAntiPattern> = []
    var others = 0
    var statements: [Int] = []
    var lastRow = 0
    var headings = HeadingTrail()
    for index in indices {
      let statement = document.statements[index]
      headings.note(statement, in: text, isDashboard: namesDashboard)
      guard statement.isEvidence, let subject = subject(of: statement, under: headings) else {
        continue
      }
      if statement.role == .cell, statement.line == lastRow, !isAntiPatternColumn(statement) {
        continue
      }
      let found = patterns(in: statement).subtracting(known)
      let isOther = found.isEmpty && subject == .stated && isItem(statement)
      guard !found.isEmpty || isOther else { continue }
      lastRow = statement.line
      known.formUnion(found)
      others += isOther ? 1 : subject == .stated ? unknownSegments(of: statement) : 0
      statements.append(index)
    }
    return grade(known.count + others, statements)
  }

  private func grade(_ count: Int, _ statements: [Int]) -> VeilleAnswer {
    switch count {
    case 0: VeilleAnswer(.missing, .noAntiPattern)
    case 1: VeilleAnswer(.partial, .oneAntiPattern, statements: statements)
    default: VeilleAnswer(.complete, .antiPatterns(count), statements: statements)
    }
  }

  // MARK: What a statement is about

  /// Whether a statement is about dashboards: nil where it is about something else.
  private func subject(of statement: Statement, under headings: HeadingTrail) -> Subject? {
    let found = Self.words.concepts(in: text, statement.words)
    if found.contains(.other), !found.contains(.dashboard) { return nil }
    switch subject {
    case .stated: return .stated
    case .mustBeNamed:
      let isNamed = found.contains(.dashboard) || headings.isAboutDashboards
      let isAvoided =
        found.contains(.avoid) || headings.isAboutAvoiding || begins(statement, with: Folding.cross)
      return isNamed && isAvoided ? .mustBeNamed : nil
    }
  }

  private func namesDashboard(_ words: Range<Int>) -> (dashboard: Bool, avoid: Bool) {
    let found = Self.words.concepts(in: text, words)
    return (found.contains(.dashboard), found.contains(.avoid))
  }

  private func isAntiPatternColumn(_ statement: Statement) -> Bool {
    statement.labels.last.map { namesDashboard($0).avoid } == true
  }

  private func begins(_ statement: Statement, with mark: Unicode.Scalar) -> Bool {
    statement.words.prefix(2).contains { text.isMark($0, mark) }
  }

  // MARK: Anti-patterns

  /// The anti-patterns that a statement names; advice on what to do names none.
  private func patterns(in statement: Statement) -> Set<DashboardAntiPattern> {
    if begins(statement, with: Folding.tick) || isAdvice(statement) { return [] }
    var result: Set<DashboardAntiPattern> = []
    for segment in segments(of: statement) {
      let found = DashboardAntiPattern.wordings.matches(in: text, segment).map(\.concept)
      if let new = found.first(where: { !result.contains($0) }),
        found.first.map(result.contains) != true
      {
        result.insert(new)
      }
    }
    return result
  }

  private static let segmentStarts: Set<String> = [
    "des", "un", "une", "trop", "pas", "sans", "no", "too", "missing", "d", "aucune", "aucun",
  ]

  /// How many further faults a sentence lists in words that are not known: "…, des panels en désordre".
  private func unknownSegments(of statement: Statement) -> Int {
    segments(of: statement).dropFirst().count { segment in
      guard let first = segment.first, segment.count >= 2 else { return false }
      return Self.segmentStarts.contains(text.text(first))
        && DashboardAntiPattern.wordings.matches(in: text, segment).isEmpty
    }
  }

  /// "Utiliser des titres clairs" and what begins with "Solution": good practice, no anti-pattern.
  private func isAdvice(_ statement: Statement) -> Bool {
    let matches = Self.words.matches(in: text, statement.words)
    let isLead = text.beginsWithAnswer(statement.words)
    let words = statement.words.filter(text.isWord)
    guard let first = words.dropFirst(isLead ? 1 : 0).first else { return true }
    let starts = matches.filter { $0.range.lowerBound == first }.map(\.concept)
    if starts.contains(.remedy) { return true }
    return starts.contains(.goodStart) && !matches.contains { $0.concept == .avoid }
  }

  /// A statement cut at commas and conjunctions: "surcharger, oublier les unités et mélanger".
  private func segments(of statement: Statement) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = statement.words.lowerBound
    for index in statement.words where isSeparator(index) || text.words[index].isLineStart {
      result.append(start..<index)
      start = isSeparator(index) ? index + 1 : index
    }
    result.append(start..<statement.words.upperBound)
    return result
  }

  private func isSeparator(_ index: Int) -> Bool {
    text.isMark(index, ",") || text.isMark(index, ";") || text.isMark(index, "/")
      || text.is(index, "et") || text.is(index, "and") || text.is(index, "ou")
      || text.is(index, "or")
  }

  /// Whether an item of a list, in an answer about dashboards, is an anti-pattern in words that are not known.
  private func isItem(_ statement: Statement) -> Bool {
    guard statement.isFirst, !isAdvice(statement), !begins(statement, with: Folding.tick) else {
      return false
    }
    let isFirstCell = statement.role == .cell && statement.labels.count < 2
    let isMarked = document.isListItem(statement) || begins(statement, with: Folding.cross)
    guard isMarked || isFirstCell else { return false }
    let words = statement.words.count { text.isWord($0) && text[$0].count >= 3 }
    return words >= 3 && !text.beginsWithAnswer(statement.words)
  }
}

/// The headings above a statement.
private struct HeadingTrail {
  private var levels: [(level: Int, dashboard: Bool, avoid: Bool)] = []

  var isAboutDashboards: Bool { levels.contains { $0.dashboard } }
  var isAboutAvoiding: Bool { levels.last.map(\.avoid) == true }

  mutating func note(
    _ statement: Statement, in text: FoldedText,
    isDashboard: (Range<Int>) -> (dashboard: Bool, avoid: Bool)
  ) {
    guard let level = statement.headingLevel else { return noteLabel(statement, isDashboard) }
    levels.removeAll { $0.level >= level }
    let found = isDashboard(statement.words)
    levels.append((level, found.dashboard, found.avoid))
  }

  /// A bold line or a question heads what follows it.
  private mutating func noteLabel(
    _ statement: Statement, _ isDashboard: (Range<Int>) -> (dashboard: Bool, avoid: Bool)
  ) {
    guard statement.isLabel || statement.isQuestion, statement.role == .prose, statement.isFirst
    else { return }
    levels.removeAll { $0.level >= 7 }
    let found = isDashboard(statement.words)
    levels.append((7, found.dashboard, found.avoid))
  }
}

extension Phrase {
  fileprivate static func antiPatterns(_ count: Int) -> Phrase {
    Phrase(fr: "\(count) anti-patterns de dashboards", en: "\(count) dashboard anti-patterns")
  }
  fileprivate static let oneAntiPattern = Phrase(
    fr: "un seul anti-pattern de dashboard", en: "only one dashboard anti-pattern")
  fileprivate static let noAntiPattern = Phrase(
    fr: "aucun anti-pattern de dashboard", en: "no dashboard anti-pattern")
}
