import Artifacts
import PromQL
import Wording

extension Check {
  /// Every query of every dashboard takes series that something in the submission exposes.
  static let metricsExist = Check("p3.promql_metrics_exist") { workspace in
    let set = workspace.dashboards
    let known = KnownSeries(workspace)
    let queries = set.panels.flatMap { panel in
      panel.queries.compactMap { query in
        query.expression.map { (panel, query, known.missing(in: $0)) }
      }
    }
    guard !queries.isEmpty else {
      return Judgement(.skipped, .noQueries(set), help: .exportDashboard)
    }
    let lost = queries.filter { !$0.2.isEmpty }
    guard let first = lost.first?.2.first else { return .pass(.allExposed(queries.count)) }
    let evidence = lost.prefix(6).map { $0.1.evidence(in: $0.0.path) }
    let message = Phrase.unexposed(lost.flatMap(\.2), lost.count, of: queries.count)
    let help = known.explanation(of: first) ?? .lookAtMetrics
    if lost.count * 2 < queries.count { return .partial(message, help: help, evidence: evidence) }
    return .fail(message, help: help, evidence: evidence)
  }
}

extension Phrase {
  fileprivate static func allExposed(_ count: Int) -> Phrase {
    Phrase(
      fr: "les \(count) requêtes lues ne prennent que des séries qui sont exposées",
      en: "the \(count) queries that can be read only take series that are exposed")
  }

  fileprivate static func unexposed(_ names: [String], _ count: Int, of all: Int) -> Phrase {
    var distinct: [String] = []
    for name in names where !distinct.contains(name) { distinct.append(name) }
    let list = Phrase.list(distinct)
    return Phrase(
      fr:
        "\(count) requête(s) sur \(all) prennent des séries que rien n'expose\u{A0}: \(list.french)",
      en: "\(count) of \(all) queries take series that nothing exposes: \(list.english)")
  }

  fileprivate static let lookAtMetrics = Phrase(
    fr:
      "comparez le nom à ce que montrent /metrics et les exporters du compose, au suffixe près (_total, _bucket, _count)",
    en:
      "compare the name with what /metrics and the exporters of the compose file show, endings included (_total, _bucket, _count)"
  )
}
