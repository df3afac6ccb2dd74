import Artifacts
import Wording

extension CrossCheck {
  /// Panels take a series that nothing exposes: one finding for each series, at its first query.
  static let unknownMetric = CrossCheck("dashboard.unknown_metric") { workspace in
    let known = KnownSeries(workspace)
    let uses = uses(of: known, in: workspace.dashboards)
    return uses.map { use in
      Finding(
        .warning, id: "dashboard.unknown_metric", at: use.location,
        message: .nothingExposes(use.name, use.panels),
        help: known.explanation(of: use.name) ?? .compareNames)
    }
  }

  private struct UnknownUse {
    let name: String
    let location: SourceLocation
    var panels: [String]
  }

  private static func uses(of known: KnownSeries, in boards: DashboardSet) -> [UnknownUse] {
    var uses: [UnknownUse] = []
    for panel in boards.panels where boards.repetitions[panel.dashboard] == nil {
      for query in panel.queries {
        for name in query.expression.map(known.missing) ?? [] {
          if let index = uses.firstIndex(where: { $0.name == name }) {
            if uses[index].panels.last != panel.name { uses[index].panels.append(panel.name) }
          } else {
            let location = SourceLocation(path: panel.path, line: query.target.line)
            uses.append(UnknownUse(name: name, location: location, panels: [panel.name]))
          }
        }
      }
    }
    return uses
  }
}

extension Phrase {
  fileprivate static func nothingExposes(_ name: String, _ panels: [String]) -> Phrase {
    let list = Phrase.list(panels, limit: 3)
    return Phrase(
      fr: "rien n'expose '\(name)', ces panneaux restent sans données\u{A0}: \(list.french)",
      en: "nothing exposes '\(name)', these panels stay without data: \(list.english)")
  }

  fileprivate static let compareNames = Phrase(
    fr: "comparez le nom à la page /metrics de l'application",
    en: "compare the name with the application's page /metrics")
}
