import Artifacts
import Wording

extension CrossCheck {
  /// Boxes that are ticked for work of which the repository holds nothing.
  static let claims = CrossCheck("documents.claim") { workspace in
    var findings: [Finding] = []
    for document in workspace.documents.texts {
      for (line, claim) in Claim.ticked(in: document) where !claim.isBorneOut(by: workspace) {
        findings.append(
          Finding(
            .warning, id: "documents.claim", at: SourceLocation(path: document.path, line: line),
            message: claim.message, help: .handInOrUntick))
      }
    }
    return Array(findings.prefix(10))
  }
}

/// Work that a ticked box says is done.
private enum Claim: Sendable, CaseIterable {
  case locust, alerts, dashboards, report

  private static let words = Lexicon<Claim>([
    .locust: "locust | locustfile* | test* de charge | stress test* | load test*",
    .alerts: "alert | alerts | alerte* | alerting | alertmanager",
    .dashboards: "dashboard* | tableau* de bord",
    .report:
      "rapport* de stress | rapport de test* | rapport_stress* | rapport d analyse | stress report",
  ])

  /// The claims of a document's ticked boxes with their lines; the course's own lists do not count.
  static func ticked(in document: LearnerDocument) -> [(Int, Claim)] {
    document.document.blocks.flatMap { block -> [(Int, Claim)] in
      guard case .listItem(_, true) = block.kind, !document.isPlan else { return [] }
      let text = FoldedText(block.text)
      let found = words.matches(in: text, text.words.indices).map(\.concept)
      return found.first.map { [(block.firstLine, $0)] } ?? []
    }
  }

  func isBorneOut(by workspace: Workspace) -> Bool {
    switch self {
    case .locust:
      !workspace.application.locustUsers.isEmpty || !LoadTest.recorded(in: workspace).isEmpty
        || !workspace.pictures(named: ["locust"]).isEmpty
    case .alerts:
      !workspace.stack.ruleFiles.isEmpty || !workspace.pictures(named: ["alert", "firing"]).isEmpty
    case .dashboards:
      !workspace.dashboards.dashboards.isEmpty || !workspace.dashboards.screenshots.isEmpty
        || !workspace.dashboards.databases.isEmpty
    case .report:
      workspace.documents.stressReport != nil
        || workspace.documents.unreadable.contains { FoldedText($0.path).text.contains("rapport") }
    }
  }

  var message: Phrase {
    switch self {
    case .locust:
      Phrase(
        fr: "la case est cochée mais le dépôt ne contient ni scénario Locust ni résultat",
        en: "the box is ticked but the repository holds no Locust scenario and no result")
    case .alerts:
      Phrase(
        fr: "la case est cochée mais le dépôt ne contient aucune règle d'alerte",
        en: "the box is ticked but the repository holds no alerting rule")
    case .dashboards:
      Phrase(
        fr: "la case est cochée mais le dépôt ne contient ni dashboard ni capture",
        en: "the box is ticked but the repository holds no dashboard and no screenshot")
    case .report:
      Phrase(
        fr: "la case est cochée mais le dépôt ne contient aucun rapport de test de charge",
        en: "the box is ticked but the repository holds no report on load tests")
    }
  }
}

extension LearnerDocument {
  /// Whether its boxes are about what is to come.
  fileprivate var isPlan: Bool { isNamed("todo", "roadmap", "changelog") }
}

extension Phrase {
  fileprivate static let handInOrUntick = Phrase(
    fr: "remettez ce qui manque, ou décochez la case",
    en: "hand in what is missing, or untick the box")
}
