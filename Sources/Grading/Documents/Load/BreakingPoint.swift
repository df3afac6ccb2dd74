/// What documents say of the load at which the application breaks.
package struct BreakingPoint: Sendable {
  /// How much is said.
  package enum Grade: Int, Sendable, Comparable {
    case missing
    /// Named, without its symptom and metric.
    case named
    /// Named with symptom and metric, or argued that it was not reached.
    case argued

    package static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }
  }

  package let grade: Grade
  /// Whether the text says that no load broke the application.
  package let isNotReached: Bool
  let statements: [Int]

  private enum Word: Sendable { case point, symptom, metric, notReached, users }

  private static let words = Lexicon<Word>([
    .point: """
    point* de rupture | breaking point* | break point | breakpoint | rupture | point de saturation \
    | saturation point | limite de capacite | capacity limit | charge maximale | seuil de rupture
    """,
    .symptom: """
    latence* | latency | erreur* | error* | timeout* | 5xx | 500 | 503 | 502 | crash* | lent* | ralenti* | degrad* \
    | sature* | saturation | refus* | echec* | failure* | fail* | explos* | memoire | memory | cpu | slow* \
    | augment* | grimpe* | indisponible | unavailable | connexions | monte | rises | stable* | plante*
    """,
    .metric: """
    p95 | p99 | p50 | rps | req / s | ms | secondes | seconds | % | taux d erreur | error rate | latence* | latency \
    | temps de reponse | response time | debit | throughput | cpu | connexions | pool | s
    """,
    .notReached: """
    pas atteint* | non atteint* | jamais atteint* | not reached | never reached | aucun point | no breaking \
    | not been reached | pas ete atteint* | n a pas .. rupture | pas de point | aucune rupture | pas de rupture \
    | non identifie | pas trouve | not found | not observed | pas observe | tient la charge | holds | did not break \
    | pas cede | sans rupture | aucun a 200 | resiste | not broken | beyond | au dela de | did not fail | never broke
    """,
    .users:
      "users | user | utilisateurs | utilisateur | vus | vu | rps | req / s | clients | requetes / s",
  ])

  /// Reads a document.
  package init(in document: LearnerDocument) {
    var best = BreakingPoint(grade: .missing, isNotReached: false, statements: [])
    for index in document.statements.indices where Self.names(.point, at: index, in: document) {
      let found = Self.judge(from: index, in: document)
      if found.grade > best.grade { best = found }
    }
    self = best
  }

  private init(grade: Grade, isNotReached: Bool, statements: [Int]) {
    self.grade = grade
    self.isNotReached = isNotReached
    self.statements = statements
  }

  private static func names(_ word: Word, at index: Int, in document: LearnerDocument) -> Bool {
    let statement = document.statements[index]
    return !statement.isCopied
      && words.matches(in: document.text, statement.words).contains { $0.concept == word }
  }

  /// Judges the statement that names the point together with what follows it.
  private static func judge(from index: Int, in document: LearnerDocument) -> BreakingPoint {
    let range = before(index, in: document) + extent(from: index, in: document)
    let own = range.filter { isTold($0, in: document) }
    let matches = own.flatMap { words.matches(in: document.text, document.statements[$0].words) }
    let found = Set(matches.map(\.concept))
    let numbers = own.reduce(0) { count, statement in
      count + document.statements[statement].words.count { document.text.number($0) != nil }
    }
    if found.contains(.notReached) {
      let grade: Grade = numbers >= 2 ? .argued : .named
      return BreakingPoint(grade: grade, isNotReached: true, statements: own)
    }
    guard numbers > 0, found.contains(.users) || numbers >= 1, !own.isEmpty else {
      return BreakingPoint(grade: .missing, isNotReached: false, statements: [])
    }
    let isArgued = found.isSuperset(of: [.symptom, .metric, .users])
    return BreakingPoint(grade: isArgued ? .argued : .named, isNotReached: false, statements: own)
  }

  /// Up to two statements of the same block above.
  private static func before(_ index: Int, in document: LearnerDocument) -> [Int] {
    let block = document.statements[index].block
    return (max(0, index - 2)..<index).filter { document.statements[$0].block == block }
  }

  /// Under a heading its section, after anything else the statements next to it.
  private static func extent(from index: Int, in document: LearnerDocument) -> Range<Int> {
    let level = document.statements[index].headingLevel
    let limit = min(index + (level == nil ? 6 : 14), document.statements.count)
    for next in (index + 1)..<max(limit, index + 1) {
      guard let heading = document.statements[next].headingLevel else { continue }
      if heading <= level ?? 7 { return index..<next }
    }
    return index..<limit
  }

  /// A heading that gives the number itself tells as much as a sentence.
  private static func isTold(_ index: Int, in document: LearnerDocument) -> Bool {
    let statement = document.statements[index]
    let isHead = statement.role == .cell && statement.isLabel && !statement.isCopied
    if statement.headingLevel != nil || isHead { return !document.isPlaceholder(statement) }
    return document.isOwn(statement)
  }
}
