import Artifacts
import Wording

/// Judges one of the four guided panels: their checks differ only in what is looked for and in their words.
struct GuidedPanelJudge {
  let guided: GuidedPanel
  /// What the panel shows, as a noun with its article.
  let subject: Phrase
  /// What is wrong with a panel that only comes near.
  let nearMiss: @Sendable (GuidedMatch, DashboardMeaning) -> Phrase
  /// How to make the panel.
  let help: Phrase

  func judge(_ workspace: Workspace) -> Judgement {
    let meaning = workspace.dashboardMeaning
    guard let best = meaning.matches(guided).first else { return absent(meaning.boards) }
    let evidence = [best.query.evidence(in: best.panel.path)]
    let found = Phrase.shown(subject, by: best.panel, of: meaning.boards)
    guard best.likeness == .full else {
      return .partial(found + nearMiss(best, meaning), help: help, evidence: evidence)
    }
    return .pass(found, evidence: evidence)
  }

  private func absent(_ set: DashboardSet) -> Judgement {
    if set.isForHumans { return .onlyPictures(set) }
    if set.dashboards.isEmpty {
      return .fail(.noDashboard(set), help: .exportDashboard, evidence: set.unreadableEvidence)
    }
    return .fail(
      .notShown(subject, queries: set.panels.reduce(0) { $0 + $1.queries.count }), help: help,
      evidence: set.dashboards.prefix(3).map { .file($0.path) })
  }
}

extension Judgement {
  /// Pictures show what no file holds: only a human can tell.
  static func onlyPictures(_ set: DashboardSet) -> Judgement {
    let paths = set.grafanaScreenshots.map(\.path) + set.databases
    return .review(
      .onlyPictures(paths), help: .exportDashboard, evidence: paths.prefix(5).map { .file($0) })
  }
}

extension DashboardSet {
  /// The files that should be dashboards, with why they are none.
  var unreadableEvidence: [Evidence] {
    unreadable.prefix(3).map {
      .file(path: $0.path, line: $0.problem.line, excerpt: $0.problem.message)
    }
  }
}

extension Phrase {
  fileprivate static func shown(
    _ subject: Phrase, by panel: DashboardPanel, of set: DashboardSet
  ) -> Phrase {
    let board = set.name(of: panel.dashboard)
    return Phrase(
      fr:
        "le panneau «\u{A0}\(panel.name)\u{A0}» de «\u{A0}\(board)\u{A0}» montre \(subject.french)",
      en: "the panel '\(panel.name)' of '\(board)' shows \(subject.english)")
  }

  fileprivate static func notShown(_ subject: Phrase, queries: Int) -> Phrase {
    let count = Phrase.count(queries, fr: ("requête", "requêtes"), en: ("query", "queries"))
    return Phrase(
      fr: "aucun panneau ne montre \(subject.french) (\(count.french) lues)",
      en: "no panel shows \(subject.english) (\(count.english) read)")
  }

  /// There is no dashboard, or none that can be read.
  static func noDashboard(_ set: DashboardSet) -> Phrase {
    guard let first = set.unreadable.first else {
      return Phrase(
        fr: "le dépôt ne contient aucun tableau de bord Grafana exporté en JSON",
        en: "the repository holds no Grafana dashboard exported as JSON")
    }
    return Phrase(
      fr:
        "'\(first.path)' n'est pas du JSON valide, ligne \(first.problem.line)\u{A0}: \(first.problem.message)",
      en: "'\(first.path)' is no valid JSON, line \(first.problem.line): \(first.problem.message)")
  }

  static var exportDashboard: Phrase {
    Phrase(
      fr:
        "dans Grafana, ouvrez le tableau de bord, puis «\u{A0}Share\u{A0}» (ou «\u{A0}Export\u{A0}») et «\u{A0}Save to file\u{A0}»\u{A0}; placez le JSON dans grafana/dashboards/ et versionnez-le",
      en:
        "in Grafana open the dashboard, then 'Share' (or 'Export') and 'Save to file'; put the JSON into grafana/dashboards/ and commit it"
    )
  }

  static func onlyPictures(_ paths: [String]) -> Phrase {
    let list = Phrase.list(paths, limit: 3)
    return Phrase(
      fr: "aucun tableau de bord en JSON, seulement \(list.french)\u{A0}: à vérifier à la main",
      en: "no dashboard as JSON, only \(list.english): to be checked by hand")
  }
}
