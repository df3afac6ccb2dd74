import Artifacts
import Wording

extension Check {
  /// A module defines metrics, wherever it is.
  static let metricsModule = Check("p1.metrics_module") { workspace in
    let metrics = workspace.application.metrics
    guard !metrics.isEmpty else {
      return .fail(workspace.application.modules.isEmpty ? .noPython : .noMetric, help: .define)
    }
    return .pass(
      .defines(metrics), evidence: workspace.evidence(at: metrics.map(\.location), limit: 3))
  }
}

extension Phrase {
  fileprivate static func defines(_ metrics: [ApplicationMetric]) -> Phrase {
    let paths = metrics.map(\.location.path)
    let files = Phrase.list(paths.enumerated().filter { paths.firstIndex(of: $1) == $0 }.map(\.1))
    let names = Phrase.list(metrics.map(\.name))
    return Phrase(fr: "métriques définies dans ", en: "metrics defined in ") + files
      + Phrase(fr: "\u{A0}: ", en: ": ") + names
  }

  fileprivate static let noPython = Phrase(
    fr: "le dépôt ne contient aucun code Python d'application",
    en: "the repository holds no Python code of an application")

  fileprivate static let noMetric = Phrase(
    fr: "aucun module ne définit de métrique avec prometheus_client",
    en: "no module defines a metric with prometheus_client")

  fileprivate static let define = Phrase(
    fr: """
      créez app/monitoring/metrics.py et définissez-y vos métriques, par exemple \
      commandes_total = Counter('commandes_total', 'Commandes passées')
      """,
    en: """
      create app/monitoring/metrics.py and define your metrics there, for example \
      orders_total = Counter('orders_total', 'Orders placed')
      """)
}
