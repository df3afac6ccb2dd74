import Artifacts
import Wording

extension DesignNote {
  /// How far a part goes, and the statements that tell.
  package struct Grade: Sendable {
    package let verdict: Verdict
    let statements: [Int]
  }

  private var text: FoldedText { document.text }

  /// The statements of a part that hold text of the learner's.
  private func own(_ part: DesignPart) -> [Int] {
    statements(of: part).filter { document.isOwn(document.statements[$0]) }
  }

  private func words(_ indices: [Int]) -> Int {
    indices.reduce(0) { $0 + document.wordCount(document.statements[$1].words) }
  }

  /// Judges a part.
  package func grade(_ part: DesignPart) -> Grade {
    switch part {
    case .purpose: purpose
    case .audience: audience
    case .metrics: metrics
    case .layout: layout
    }
  }

  // MARK: Purpose

  private static let aims = Lexicon<Bool>([
    true: """
    dashboard .. permet | dashboard .. vise | dashboard .. but | dashboard .. objectif | dashboard .. sert \
    | pour objectif | pour but | tableau .. sert | tableau .. permet | tableau .. vise | tableau .. montre | tableau .. doit | sert a | it shows | is for | is meant | dashboard .. aims | dashboard .. shows | dashboard .. helps \
    | dashboard .. designed | dashboard .. lets | dashboard .. concu | dashboard .. donne | vise a | permet de
    """
  ])

  private var purpose: Grade {
    var found = own(.purpose)
    if found.isEmpty, !hasTitle(of: .purpose) {
      found = document.statements.indices.filter { index in
        let statement = document.statements[index]
        return document.isOwn(statement) && statement.role == .prose
          && !Self.aims.matches(in: text, statement.words).isEmpty
      }
      let blocks = Set(found.map { document.statements[$0].block })
      found = document.statements.indices.filter {
        blocks.contains(document.statements[$0].block) && document.isOwn(document.statements[$0])
      }
    }
    let count = words(found)
    guard count > 0 else { return Grade(verdict: .fail, statements: []) }
    return Grade(verdict: count >= 12 ? .pass : .partial, statements: Array(found.prefix(3)))
  }

  // MARK: Audience

  private static let people = Lexicon<Bool>([
    true: """
    developpeu* | devs | dev | ops | sre | sres | devops | equipe* | product manager* | product owner* | manager* | astreinte \
    | on call | oncall | developer* | team* | exploitation | administrateur* | admin | admins | support \
    | engineer* | ingenieur* | data scientist* | chef* de projet | direction | po | stakeholder*
    """
  ])

  private var audience: Grade {
    let found = own(.audience)
    if words(found) > 0 { return Grade(verdict: .pass, statements: Array(found.prefix(3))) }
    let passing = document.statements.indices.filter { index in
      let statement = document.statements[index]
      return document.isOwn(statement) && !Self.people.matches(in: text, statement.words).isEmpty
    }
    return Grade(verdict: passing.isEmpty ? .fail : .partial, statements: Array(passing.prefix(2)))
  }

  // MARK: Metrics

  private enum MetricWord: Sendable { case metric, reason, reasonColumn }

  private static let metricWords = Lexicon<MetricWord>([
    .metric: """
    latence* | latency | rps | taux | requete* | request* | erreur* | error* | cpu | memoire | memory | ram | p95 \
    | p99 | p50 | connexion* | connection* | throughput | debit | disponibilite | uptime | prediction* | item* \
    | commande* | order* | utilisateur* | temps de | response time | duree* | nombre de | number of | trafic \
    | traffic | saturation | rate | disk | disque | operations | percentile* | count
    """,
    .reason: """
    pourquoi | car | afin | permet* | parce que | pour | because | to detect | to see | in order | so that \
    | utile* | useful | raison | why | helps | detect* | identifi* | surveill* | mesurer | indique* | shows \
    | montre* | essentiel* | key | savoir | comprendre | verifier | evaluer | suivre | tracks | reveals | tells \
    | voir | visualiser | anticiper | alert* | reflet* | important* | know | spot | warn* | signal*
    """,
    .reasonColumn: """
    pourquoi | raison* | why | justification* | interet* | utilite* | reason* | rationale | objectif* | usage \
    | but | role | purpose | description | question* | signification | benefice*
    """,
  ])

  private var metrics: Grade {
    var found = own(.metrics)
    if found.isEmpty, !hasTitle(of: .metrics) { found = statementsBesideMetrics }
    let named = found.filter { namesMetric($0) }
    guard !named.isEmpty else {
      return Grade(verdict: words(found) > 0 ? .partial : .fail, statements: Array(found.prefix(1)))
    }
    let reasoned = found.filter { hasReason($0) }
    let isReasoned = reasoned.count >= 2 || (reasoned.count == 1 && named.count <= 2)
    return Grade(verdict: isReasoned ? .pass : .partial, statements: isReasoned ? reasoned : named)
  }

  /// The rows and lists that name metrics, in a note without such a section.
  private var statementsBesideMetrics: [Int] {
    let items = document.statements.indices.filter { isMetricItem($0) }
    let blocks = Set(items.map { document.statements[$0].block })
    return document.statements.indices.filter {
      blocks.contains(document.statements[$0].block) && document.isOwn(document.statements[$0])
    }
  }

  /// An item of a list or table that names a metric.
  private func isMetricItem(_ index: Int) -> Bool {
    let statement = document.statements[index]
    guard document.isOwn(statement) else { return false }
    return (statement.role == .cell || document.isListItem(statement)) && namesMetric(index)
  }

  private func namesMetric(_ index: Int) -> Bool {
    let statement = document.statements[index]
    if statement.words.contains(where: { text[$0].contains(UInt8(ascii: "_")) }) { return true }
    return Self.metricWords.matches(in: text, statement.words).contains { $0.concept == .metric }
  }

  private func hasReason(_ index: Int) -> Bool {
    let statement = document.statements[index]
    if statement.role == .cell {
      let isReasonColumn = statement.labels.last.map {
        Self.metricWords.matches(in: text, $0).contains { $0.concept == .reasonColumn }
      }
      return isReasonColumn == true && statement.labels.count == 2
        && document.wordCount(statement.words) >= 2
    }
    let said = Self.metricWords.matches(in: text, statement.words).contains {
      $0.concept == .reason
    }
    return (said && document.wordCount(statement.words) >= 5) || explainsAfterMark(statement)
  }

  /// "Latence P95 : voir si …": four words or more after a colon, a dash or a parenthesis.
  private func explainsAfterMark(_ statement: Statement) -> Bool {
    guard
      let mark = statement.words.dropFirst().first(where: { index in
        text.isMark(index, ":") || text.isMark(index, "-") || text.isMark(index, "(")
          || text.isMark(index, ">")
      })
    else { return false }
    let after = (mark + 1)..<statement.words.upperBound
    guard after.count(where: { text.isMark($0, ",") }) < 2 else { return false }
    return after.count {
      text.isWord($0) && text[$0].count >= 2 && !text[$0].contains(UInt8(ascii: "_"))
    } >= 4
  }

  // MARK: Layout

  private enum LayoutWord: Sendable { case place, row, subject }

  private static let layoutWords = Lexicon<LayoutWord>([
    .place: """
    haut | bas | gauche | droite | milieu | centre | top | bottom | left | right | middle | center | au dessus \
    | en dessous | above | below | a cote | next to | coin | corner | en tete | header | premiere ligne \
    | first row | pleine largeur | full width
    """,
    .row: """
    ligne 1 | ligne 2 | ligne 3 | row 1 | row 2 | row 3 | rangee 1 | rangee 2 | 1ere ligne | 2e ligne | 2eme ligne \
    | premiere ligne | deuxieme ligne | seconde ligne | troisieme ligne | first row | second row | third row \
    | premiere rangee | deuxieme rangee | panel 1 | panel 2 | panel 3 | colonne 1 | column 1 \
    | ligne du haut | ligne du bas | top row | bottom row | section 1 | section 2 | l1 | l2
    """,
    .subject: """
    latence* | latency | rps | erreur* | error* | cpu | memoire | memory | p95 | p99 | requete* | request* \
    | connexion* | taux | items | trafic | traffic | debit | throughput | predictions | crud | base de donnees \
    | database | db | sql | business | metier | disponibilite | uptime | operations | http
    """,
  ])

  private var layout: Grade {
    let range = statements(of: .layout)
    let found = own(.layout)
    if let sketch = sketch(in: range) { return Grade(verdict: .pass, statements: [sketch]) }
    let cells = found.filter { document.statements[$0].role == .cell }
    if cells.count >= 4 { return Grade(verdict: .pass, statements: cells) }
    let placed = (found.isEmpty ? everywhere : found).filter { places($0) }
    if placed.count >= 2 { return Grade(verdict: .pass, statements: placed) }
    guard words(found) > 0 else { return Grade(verdict: .fail, statements: []) }
    let isPlaced = placed.count == 1 && words(found) >= 12 && placesMuch(placed[0])
    return Grade(verdict: isPlaced ? .pass : .partial, statements: Array(found.prefix(3)))
  }

  /// The statements of a note without a title for its layout; a title with nothing under it stays empty.
  private var everywhere: [Int] {
    guard !hasTitle(of: .layout) else { return [] }
    return document.statements.indices.filter { document.isOwn(document.statements[$0]) }
  }

  /// Whether a statement puts something of this dashboard somewhere: general principles do not.
  private func places(_ index: Int) -> Bool {
    let statement = document.statements[index]
    let ranges = AnswerPassage.ranges(of: statement)
    let found = Set(ranges.flatMap { Self.layoutWords.matches(in: text, $0).map(\.concept) })
    if found.contains(.row) {
      return document.wordCount(statement.words) >= 3 || statement.role == .cell
    }
    return found.isSuperset(of: [.place, .subject])
  }

  private func placesMuch(_ index: Int) -> Bool {
    let matches = Self.layoutWords.matches(in: text, document.statements[index].words)
    return matches.count { $0.concept != .subject } >= 2
  }

  /// A drawing in characters: a block of code, or lines of boxes.
  private func sketch(in range: [Int]) -> Int? {
    range.first { index in
      let statement = document.statements[index]
      guard statement.role == .code, !statement.isCopied else { return false }
      let line = document.document.source.line(statement.line) ?? ""
      return Self.isDrawn(line) || range.count { document.statements[$0].role == .code } >= 2
    }
      ?? range.first { index in
        let line = document.document.source.line(document.statements[index].line) ?? ""
        return Self.hasBoxes(line)
      }
  }

  /// Lines of boxes, or two names and more in brackets: `[RPS] [Latence]`.
  private static func hasBoxes(_ line: Substring) -> Bool {
    line.utf8.count { $0 == UInt8(ascii: "[") } >= 2
      || line.unicodeScalars.contains { (0x2500...0x257F).contains($0.value) }
  }

  private static func isDrawn(_ line: Substring) -> Bool {
    line.utf8.count { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "+") } >= 2
      || line.utf8.contains(UInt8(ascii: "[")) || hasBoxes(line)
  }
}
