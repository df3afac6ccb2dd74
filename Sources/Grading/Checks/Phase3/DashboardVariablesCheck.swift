import Artifacts
import Wording

extension Check {
  /// A variable of a dashboard is defined and used in a query.
  static let dashboardVariables = Check("p3b.variables") { workspace in
    let set = workspace.dashboards
    guard !set.distinct.isEmpty else {
      if set.isForHumans { return .onlyPictures(set) }
      return Judgement(.skipped, .noDashboard(set), help: .exportDashboard)
    }
    let uses = set.distinct.lazy.flatMap { VariableUse.all(in: set, $0) }
    if let use = uses.first(where: { $0.place == .query }) {
      return .pass(.used(use.variable.name, set.name(of: use.dashboard)), evidence: [use.evidence])
    }
    let defined = set.distinct.flatMap { set.dashboards[$0].variables.map(\.name) }
    guard !defined.isEmpty else { return .fail(.noVariable, help: .useVariables) }
    if let use = uses.first(where: { $0.place == .datasource }) {
      return .partial(
        .onlyDatasource(use.variable.name), help: .useVariables, evidence: [use.evidence])
    }
    return .fail(.unused(defined), help: .useVariables)
  }
}

/// A place in a dashboard that uses one of its variables.
struct VariableUse {
  enum Place {
    case query
    case datasource
  }

  let variable: DashboardVariable
  let dashboard: Int
  let place: Place
  let evidence: Evidence

  /// The uses of a dashboard's variables in its queries, and as its data source.
  static func all(in set: DashboardSet, _ index: Int) -> [VariableUse] {
    let dashboard = set.dashboards[index]
    return set.panels(of: [index]).flatMap { panel in
      panel.panel.targets.flatMap { target in
        dashboard.variables.compactMap { use(of: $0, in: target, of: panel) }
      }
    }
  }

  private static func use(
    of variable: DashboardVariable, in target: PanelTarget, of panel: DashboardPanel
  ) -> VariableUse? {
    let isInQuery = target.query?.replacements.contains { $0.name == variable.name } ?? false
    let source = (target.datasource ?? panel.panel.datasource)?.name ?? ""
    let isSource = ["$\(variable.name)", "${\(variable.name)}", "[[\(variable.name)]]"].contains(
      source)
    guard isInQuery || isSource else { return nil }
    return VariableUse(
      variable: variable, dashboard: panel.dashboard, place: isInQuery ? .query : .datasource,
      evidence: .file(
        path: panel.path, line: target.line, excerpt: (target.expr ?? source).onOneLine))
  }
}

extension Phrase {
  fileprivate static func used(_ name: String, _ dashboard: String) -> Phrase {
    Phrase(
      fr: "la variable '\(name)' de «\u{A0}\(dashboard)\u{A0}» est utilisée dans une requête",
      en: "the variable '\(name)' of '\(dashboard)' is used in a query")
  }

  fileprivate static func onlyDatasource(_ name: String) -> Phrase {
    Phrase(
      fr:
        "la variable '\(name)' ne choisit que la source de données, aucune requête n'en utilise une",
      en: "the variable '\(name)' only chooses the data source, no query uses one")
  }

  fileprivate static func unused(_ names: [String]) -> Phrase {
    let list = Phrase.list(names)
    return Phrase(
      fr: "variable(s) définie(s) mais utilisée(s) dans aucune requête\u{A0}: \(list.french)",
      en: "defined, but used in no query: \(list.english)")
  }

  fileprivate static let noVariable = Phrase(
    fr: "aucun tableau de bord ne définit de variable", en: "no dashboard defines a variable")
  fileprivate static let useVariables = Phrase(
    fr:
      "définissez une variable «\u{A0}interval\u{A0}» (type Interval) ou «\u{A0}endpoint\u{A0}» (type Query) et utilisez-la\u{A0}: rate(http_requests_total{handler=~\"$endpoint\"}[$interval])",
    en:
      "define a variable 'interval' (type Interval) or 'endpoint' (type Query) and use it: rate(http_requests_total{handler=~\"$endpoint\"}[$interval])"
  )
}
