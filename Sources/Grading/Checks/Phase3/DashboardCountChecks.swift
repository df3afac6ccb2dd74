import Artifacts
import Wording

extension Check {
  /// There are two dashboards or more.
  static let twoDashboards = Check("p3b.two_dashboards") { workspace in
    let meaning = workspace.dashboardMeaning
    let distinct = meaning.boards.distinct
    if distinct.count >= 2 { return .pass(.dashboards(meaning), evidence: evidence(meaning)) }
    if distinct.isEmpty { return withoutDashboards(meaning) }
    return .fail(.dashboards(meaning), help: .exportMore, evidence: evidence(meaning))
  }

  /// The four dashboards of the course are there, by what they are for.
  static let fourDashboards = Check("p3b.four_dashboards") { workspace in
    let meaning = workspace.dashboardMeaning
    if meaning.boards.distinct.isEmpty { return withoutDashboards(meaning) }
    let covered = meaning.coveredIntents
    let message = Phrase.intents(covered, meaning.boards)
    let missing = DashboardIntent.allCases.filter { covered[$0] == nil }
    switch covered.count {
    case 4: return .pass(message, evidence: evidence(meaning))
    case 2, 3: return .partial(message, help: .missing(missing), evidence: evidence(meaning))
    default: return .fail(message, help: .missing(missing), evidence: evidence(meaning))
    }
  }

  private static func withoutDashboards(_ meaning: DashboardMeaning) -> Judgement {
    if meaning.hasPictures { return .onlyPictures(meaning.boards) }
    return Judgement(.skipped, .noDashboard(meaning.boards), help: .exportMore)
  }

  private static func evidence(_ meaning: DashboardMeaning) -> [Evidence] {
    meaning.boards.distinct.prefix(6).map { index in
      let dashboard = meaning.boards.dashboards[index]
      return .file(path: dashboard.path, line: dashboard.line, excerpt: dashboard.title.onOneLine)
    }
  }
}

extension Phrase {
  fileprivate static func dashboards(_ meaning: DashboardMeaning) -> Phrase {
    let distinct = meaning.boards.distinct
    guard !distinct.isEmpty else { return .noDashboard(meaning.boards) }
    let count = Phrase.count(
      distinct.count, fr: ("tableau de bord", "tableaux de bord"), en: ("dashboard", "dashboards"))
    let names = Phrase.list(distinct.map(meaning.boards.name))
    return Phrase(
      fr: "\(count.french)\u{A0}: \(names.french)", en: "\(count.english): \(names.english)")
  }

  fileprivate static func intents(
    _ covered: [DashboardIntent: Int], _ set: DashboardSet
  ) -> Phrase {
    let found = DashboardIntent.allCases.compactMap { intent in covered[intent].map { (intent, $0) }
    }
    guard !found.isEmpty else {
      return Phrase(
        fr: "aucun des quatre tableaux de bord demandés n'a été reconnu",
        en: "none of the four dashboards that are asked for was recognised")
    }
    let french = found.map { "\($0.0.name.french) («\u{A0}\(set.name(of: $0.1))\u{A0}»)" }
    let english = found.map { "\($0.0.name.english) ('\(set.name(of: $0.1))')" }
    return Phrase(
      fr: "\(found.count) sur 4\u{A0}: \(french.joined(separator: ", "))",
      en: "\(found.count) of 4: \(english.joined(separator: ", "))")
  }

  fileprivate static func missing(_ intents: [DashboardIntent]) -> Phrase {
    let french = intents.map(\.name.french).joined(separator: ", ")
    let english = intents.map(\.name.english).joined(separator: ", ")
    return Phrase(
      fr:
        "il manque\u{A0}: \(french)\u{A0}; un tableau de bord par question, avec un titre qui la nomme",
      en: "missing: \(english); one dashboard for each question, with a title that names it")
  }

  fileprivate static let exportMore = Phrase(
    fr:
      "exportez chaque tableau de bord en JSON («\u{A0}Share\u{A0}», «\u{A0}Export\u{A0}», «\u{A0}Save to file\u{A0}») dans grafana/dashboards/\u{A0}: HTTP Overview, Business Metrics, Database Performance, RED Metrics",
    en:
      "export each dashboard as JSON ('Share', 'Export', 'Save to file') into grafana/dashboards/: HTTP Overview, Business Metrics, Database Performance, RED Metrics"
  )
}
