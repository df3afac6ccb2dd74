import Artifacts
import PromQL
import Wording

extension Check {
  /// Every query of every dashboard is valid PromQL.
  static let queriesValid = Check("p3.promql_valid") { workspace in
    let set = workspace.dashboards
    let queries = set.panels.flatMap { panel in panel.queries.map { (panel, $0) } }
    guard !queries.isEmpty else {
      return Judgement(.skipped, .noQueries(set), help: .exportDashboard)
    }
    let broken = queries.filter { $0.1.problem != nil }
    guard let (panel, query) = broken.first, let problem = query.problem else {
      return .pass(.allValid(queries.count))
    }
    let evidence = broken.prefix(6).map { $0.1.evidence(in: $0.0.path) }
    let message = Phrase.broken(broken.count, of: queries.count, panel.name, "\(problem)")
    if broken.count * 2 < queries.count {
      return .partial(message, help: .repair(query.target.line, panel.path), evidence: evidence)
    }
    return .fail(message, help: .repair(query.target.line, panel.path), evidence: evidence)
  }
}

extension Phrase {
  /// There is no PromQL in the dashboards.
  static func noQueries(_ set: DashboardSet) -> Phrase {
    if set.dashboards.isEmpty { return .noDashboard(set) }
    return Phrase(
      fr: "les tableaux de bord ne contiennent aucune requête PromQL",
      en: "the dashboards hold no PromQL query")
  }

  fileprivate static func allValid(_ count: Int) -> Phrase {
    let queries = Phrase.count(
      count, fr: ("requête valide", "requêtes, toutes valides"),
      en: ("valid query", "queries, all valid"))
    return queries
  }

  fileprivate static func broken(
    _ count: Int, of all: Int, _ panel: String, _ problem: String
  ) -> Phrase {
    Phrase(
      fr:
        "\(count) requête(s) sur \(all) invalide(s), d'abord dans «\u{A0}\(panel)\u{A0}»\u{A0}: \(problem)",
      en: "\(count) of \(all) queries invalid, first in '\(panel)': \(problem)")
  }

  fileprivate static func repair(_ line: Int, _ path: String) -> Phrase {
    Phrase(
      fr:
        "collez la requête dans Prometheus (http://localhost:9090), corrigez-la, puis mettez à jour le panneau (\(path), ligne \(line))",
      en:
        "paste the query into Prometheus (http://localhost:9090), repair it, then update the panel (\(path), line \(line))"
    )
  }
}
