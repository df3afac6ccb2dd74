import Artifacts
import Wording

extension Check {
  /// One panel shows two queries or more.
  static let multiQueryPanel = onPersonalPanels("p3b.multi_query_panel") { _, panels in
    let sizes = panels.map { ($0, $0.panel.visibleTargets.filter(\.hasQuery).count) }
    guard let (panel, count) = sizes.max(by: { $0.1 < $1.1 }), count >= 2 else {
      return .fail(.oneQueryEach(hidden: panels.contains(where: hidesQueries)), help: .addQuery)
    }
    return .pass(.queries(count, panel.name), evidence: evidence(of: panel))
  }

  private static func hidesQueries(_ panel: DashboardPanel) -> Bool {
    panel.panel.targets.filter(\.hasQuery).count >= 2
  }

  private static func evidence(of panel: DashboardPanel) -> [Evidence] {
    let queries = panel.queries.filter { !$0.target.isHidden }.prefix(4)
    return queries.map { $0.evidence(in: panel.path) }
  }
}

extension Phrase {
  fileprivate static func queries(_ count: Int, _ panel: String) -> Phrase {
    Phrase(
      fr: "le panneau «\u{A0}\(panel)\u{A0}» compare \(count) requêtes",
      en: "the panel '\(panel)' compares \(count) queries")
  }

  fileprivate static func oneQueryEach(hidden: Bool) -> Phrase {
    if hidden {
      return Phrase(
        fr: "chaque panneau ne montre qu'une requête, les autres sont masquées",
        en: "each panel shows one query only, the others are hidden")
    }
    return Phrase(fr: "chaque panneau n'a qu'une requête", en: "each panel has one query only")
  }

  fileprivate static let addQuery = Phrase(
    fr:
      "dans un panneau, ajoutez une requête B (bouton «\u{A0}+ Query\u{A0}»), par exemple P50, P95 et P99 ensemble",
    en: "add a query B to a panel (button '+ Query'), for example P50, P95 and P99 together")
}
