import Artifacts
import Wording

extension Check {
  /// Whether the alerts were tried: unit tests of rules, or an account with times.
  static let alertsTested = Check("p6.alerts_tested") { workspace in
    if let test = workspace.sources.first(where: isRuleTest) {
      return .pass(.unitTests(test.path), evidence: [.file(test.path)])
    }
    for document in workspace.documents.texts {
      guard let statements = AlertAccount(in: document)?.statements else { continue }
      return .pass(.account(document.path), evidence: document.evidence(statements))
    }
    return .withoutAccount(workspace)
  }

  /// A file of promtool's rule tests: `rule_files` and `tests` at its top.
  private static func isRuleTest(_ source: SourceText) -> Bool {
    guard source.path.hasSuffix(".yml") || source.path.hasSuffix(".yaml") else { return false }
    let keys = source.text.utf8.split(separator: 0x0A).filter { $0.first.map { $0 > 0x2D } == true }
    let hasRules = keys.contains { $0.starts(with: "rule_files:".utf8) }
    let hasTests = keys.contains { $0.starts(with: "tests:".utf8) }
    return hasRules && hasTests
  }
}

/// Statements that tell how an alert was made to fire and when.
struct AlertAccount {
  let statements: [Int]

  private enum Word: Sendable { case alert, event, duration }

  private static let words = Lexicon<Word>([
    .alert: "alert* | alerte* | alertmanager",
    .event: """
    firing | fired | fires | pending | declench* | resolved | resolu* | triggered | se declenche | inactive | active \
    | notification recue | received
    """,
    .duration: """
    apres .. s | apres .. min | apres .. minute* | apres .. seconde* | after .. min | after .. minute* | after .. s \
    | after .. second* | au bout de | within .. min | en .. secondes | en .. minutes
    """,
  ])

  /// The account in a document, nil where there is none: an event of an alert with its time, of one's own test.
  init?(in document: LearnerDocument) {
    var found: [Int] = []
    var isUnderAlerts = false
    for (index, statement) in document.statements.enumerated() {
      let words = AnswerPassage.ranges(of: statement).reduce(into: Set<Word>()) {
        $0.formUnion(Self.words.concepts(in: document.text, $1))
      }
      if statement.headingLevel != nil { isUnderAlerts = words.contains(.alert) }
      guard document.isOwn(statement), isUnderAlerts || words.contains(.alert) else { continue }
      guard words.contains(.event) else { continue }
      if words.contains(.duration) || Self.hasTime(statement, in: document.text)
        || Self.hasTimeInRow(index, in: document)
      {
        found.append(index)
      }
    }
    guard !found.isEmpty else { return nil }
    statements = found
  }

  /// A time of day: `14:32`, `14h32`.
  private static func hasTime(_ statement: Statement, in text: FoldedText) -> Bool {
    statement.words.contains { index in
      let word = text[index]
      if let split = word.firstIndex(of: UInt8(ascii: "h")) {
        return word[..<split].allSatisfy(FoldedText.isDigit) && word.count >= 4
          && word[(split + 1)...].allSatisfy(FoldedText.isDigit) && split > word.startIndex
      }
      guard index + 2 < statement.words.upperBound, text.isMark(index + 1, ":") else {
        return false
      }
      return word.count <= 2 && word.allSatisfy(FoldedText.isDigit) && text[index + 2].count == 2
        && text[index + 2].allSatisfy(FoldedText.isDigit)
    }
  }

  private static func hasTimeInRow(_ index: Int, in document: LearnerDocument) -> Bool {
    let statement = document.statements[index]
    guard statement.role == .cell else { return false }
    let row = document.surroundings(of: index, before: 6, after: 6)
    return row.contains { other in
      document.statements[other].line == statement.line
        && hasTime(document.statements[other], in: document.text)
    }
  }
}

extension Judgement {
  fileprivate static func withoutAccount(_ workspace: Workspace) -> Judgement {
    let pictures = workspace.pictures(named: ["alert", "firing"])
    guard !pictures.isEmpty else { return .fail(.noTrace, help: .testThem) }
    return .review(
      .picturesAlone(pictures), help: .testThem, evidence: pictures.prefix(3).map { .file($0) })
  }
}

extension Phrase {
  fileprivate static func unitTests(_ path: String) -> Phrase {
    Phrase(fr: "tests unitaires de règles dans '\(path)'", en: "unit tests of rules in '\(path)'")
  }
  fileprivate static func account(_ path: String) -> Phrase {
    Phrase(
      fr: "'\(path)' raconte le déclenchement d'une alerte avec ses heures",
      en: "'\(path)' tells how an alert fired, with times")
  }
  fileprivate static func picturesAlone(_ paths: [String]) -> Phrase {
    Phrase(fr: "des captures seulement\u{A0}: ", en: "only screenshots: ") + .list(paths, limit: 3)
  }
  fileprivate static let noTrace = Phrase(
    fr: "rien ne montre que les alertes ont été testées",
    en: "nothing shows that the alerts were tested")
  fileprivate static let testThem = Phrase(
    fr:
      "écrivez un test promtool (rule_files et tests), ou racontez un déclenchement avec les heures de pending, firing et resolved",
    en:
      "write a promtool test (rule_files and tests), or tell how an alert fired with the times of pending, firing and resolved"
  )
}
