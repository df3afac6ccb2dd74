import Artifacts
import Wording

extension CrossCheck {
  /// Kinds of visualisation that the design note names and no dashboard uses.
  static let plannedVisualisations = CrossCheck("documents.planned_visualisation") { workspace in
    guard let note = workspace.documents.design?.document else { return [] }
    let used = Set(workspace.dashboards.panels.map(\.panel.kind))
    guard !used.isEmpty else { return [] }
    var reported: Set<PlannedVisualisation> = []
    return note.statements.compactMap { statement in
      guard note.isOwn(statement), statement.role != .code else { return nil }
      let named = PlannedVisualisation.wordings.matches(in: note.text, statement.words)
        .map(\.concept)
        .first { used.isDisjoint(with: $0.kinds) && !reported.contains($0) }
      guard let named else { return nil }
      reported.insert(named)
      return Finding(
        .info, id: "documents.planned_visualisation",
        at: SourceLocation(path: note.path, line: statement.line), message: .unused(named))
    }
  }
}

/// A kind of visualisation as notes name it.
private enum PlannedVisualisation: String, Sendable {
  case heatmap, pie, bars, gauge, stat

  static let wordings = Lexicon<PlannedVisualisation>([
    .heatmap: "heatmap | heat map | carte de chaleur | carte thermique",
    .pie: "pie chart | piechart | camembert | pie",
    .bars: "bar chart | barchart | bar gauge | graphique en barres | diagramme en barres",
    .gauge: "panel gauge | gauge panel | jauge | visualisation gauge | type gauge",
    .stat: "panel stat | stat panel | type stat | visualisation stat",
  ])

  /// Grafana's names for it.
  var kinds: Set<String> {
    switch self {
    case .heatmap: ["heatmap"]
    case .pie: ["piechart", "grafana-piechart-panel"]
    case .bars: ["barchart", "bargauge", "histogram"]
    case .gauge: ["gauge", "bargauge"]
    case .stat: ["stat", "singlestat"]
    }
  }

  var name: Phrase {
    switch self {
    case .heatmap: Phrase(fr: "carte de chaleur", en: "heat map")
    case .pie: Phrase(fr: "camembert", en: "pie chart")
    case .bars: Phrase(fr: "graphique en barres", en: "bar chart")
    case .gauge: Phrase(fr: "jauge", en: "gauge")
    case .stat: Phrase(verbatim: "stat")
    }
  }
}

extension Phrase {
  fileprivate static func unused(_ kind: PlannedVisualisation) -> Phrase {
    Phrase(
      fr:
        "la note prévoit une visualisation '\(kind.name.french)' qu'aucun dashboard du dépôt n'utilise",
      en: "the note plans a '\(kind.name.english)' that no dashboard in the repository uses")
  }
}
