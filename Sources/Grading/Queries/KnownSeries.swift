import Artifacts
import PromQL
import Wording

/// The series that something in a submission exposes.
struct KnownSeries {
  private let application: Application
  private let vocabulary: MetricVocabulary
  private let recorded: Set<String>
  private let prefixes: Set<String>
  /// Whether an exporter of the stack may expose any name, as a collector or a push gateway does.
  private let hasOpenExporter: Bool

  init(_ workspace: Workspace) {
    application = workspace.application
    vocabulary = MetricVocabulary(workspace.application)
    recorded = Set(RecordedExpressions.all(in: workspace.stack).keys)
    prefixes = workspace.stack.exposedPrefixes
    hasOpenExporter = workspace.stack.exporters.contains(where: \.metricPrefixes.isEmpty)
  }

  /// Whether something exposes, records or makes up a series.
  func contains(_ series: String) -> Bool {
    if application.exposes(series) || recorded.contains(series) { return true }
    if Self.ownOfPrometheus.contains(series) { return true }
    return prefixes.contains { series.hasPrefix($0) } || hasOpenExporter
  }

  /// The series of an expression that nothing exposes, each once, in the order of the text.
  func missing(in expression: Expression) -> [String] {
    var missing: [String] = []
    for selector in expression.selectors {
      guard let name = selector.metricName ?? unmatched(selector), !contains(name) else { continue }
      if !missing.contains(name) { missing.append(name) }
    }
    return missing
  }

  /// The pattern of a selector without a name that fits no series of the application.
  private func unmatched(_ selector: VectorSelector) -> String? {
    let patterns = selector.matchers.filter { $0.label == "__name__" }
    guard let pattern = patterns.first, application.hasApp else { return nil }
    let names = application.exposedSeriesNames
    let fits = names.contains { name in patterns.allSatisfy { $0.accepts(name) } }
    return fits ? nil : "{__name__\(pattern.operator.rawValue)\"\(pattern.value)\"}"
  }

  /// What Prometheus makes up by itself.
  private static let ownOfPrometheus: Set<String> = ["up", "ALERTS", "ALERTS_FOR_STATE"]
}

extension KnownSeries {
  /// Why nothing exposes a series, and what its right name is; nil where nothing like it is known.
  func explanation(of series: String) -> Phrase? {
    if let own = application.metrics.first(where: { $0.exposes(series) && !$0.isReachable }) {
      return .neverImported(own)
    }
    if vocabulary.isInProgress(series), application.instrumentator != nil {
      return .inProgressOption
    }
    if let right = renamed(series) { return .rightName(right.name, right.reason) }
    if let exporter = Self.exporters.first(where: { series.hasPrefix($0.prefix) }) {
      return .needsExporter(exporter.name)
    }
    let names = application.exposedSeriesNames.sorted()
    return Spelling.nearest(to: series, among: names).map { .rightName($0, .spelling) }
  }

  private func renamed(_ series: String) -> (name: String, reason: NamingReason)? {
    let candidates: [(String, NamingReason)] = [
      (series + "_total", .counter), (series + "_info", .info), (series + "_bucket", .histogram),
      (series.withoutEnding("_total") + "_created", .created),
      (series.withoutEnding("_total", "_info"), .plain),
      (series.withoutEnding("_bucket") + "_count", .histogram),
    ]
    return candidates.first { $0.0 != series && application.exposes($0.0) }
  }

  private static let exporters = [
    ("node_", "node-exporter"), ("container_", "cAdvisor"), ("pg_", "postgres-exporter"),
    ("redis_", "redis-exporter"), ("mysql_", "mysqld-exporter"), ("locust_", "locust-exporter"),
  ].map { (prefix: $0.0, name: $0.1) }
}

/// Why a series is called otherwise than its metric.
enum NamingReason {
  case counter
  case info
  case histogram
  case created
  case plain
  case spelling
}

extension Phrase {
  fileprivate static func neverImported(_ metric: ApplicationMetric) -> Phrase {
    Phrase(
      fr:
        "'\(metric.name)' est définie dans \(metric.location), mais l'application n'importe jamais ce module\u{A0}: importez-le depuis le fichier qui crée FastAPI()",
      en:
        "'\(metric.name)' is defined in \(metric.location), but the application never imports that module: import it from the file that makes FastAPI()"
    )
  }

  fileprivate static let inProgressOption = Phrase(
    fr:
      "l'instrumentator n'expose les requêtes en cours qu'avec should_instrument_requests_inprogress=True",
    en:
      "the instrumentator exposes requests in progress only with should_instrument_requests_inprogress=True"
  )

  fileprivate static func needsExporter(_ exporter: String) -> Phrase {
    Phrase(
      fr:
        "ces séries viennent de \(exporter)\u{A0}: ajoutez-le au compose et à prometheus.yml, ou retirez le panneau",
      en:
        "these series come from \(exporter): add it to the compose file and to prometheus.yml, or take the panel away"
    )
  }

  fileprivate static func rightName(_ name: String, _ reason: NamingReason) -> Phrase {
    switch reason {
    case .counter:
      Phrase(
        fr: "écrivez '\(name)'\u{A0}: un Counter est exposé avec le suffixe _total",
        en: "write '\(name)': a Counter is exposed with the ending _total")
    case .info:
      Phrase(
        fr:
          "écrivez '\(name)'\u{A0}: un Info est exposé avec le suffixe _info, même si son nom finit déjà ainsi",
        en:
          "write '\(name)': an Info is exposed with the ending _info, even if its name already ends so"
      )
    case .histogram:
      Phrase(
        fr: "écrivez '\(name)'\u{A0}: un Histogram n'a que des séries _bucket, _sum et _count",
        en: "write '\(name)': a Histogram has only series _bucket, _sum and _count")
    case .created:
      Phrase(
        fr:
          "seule '\(name)' existe, l'heure de création du compteur\u{A0}: le compteur a un autre nom",
        en:
          "only '\(name)' exists, the time of the counter's creation: the counter has another name")
    case .plain:
      Phrase(
        fr:
          "écrivez '\(name)'\u{A0}: cette métrique n'est pas un compteur, elle n'a pas ce suffixe",
        en: "write '\(name)': this metric is no counter, it does not have that ending")
    case .spelling:
      Phrase(fr: "vouliez-vous dire '\(name)'\u{A0}?", en: "did you mean '\(name)'?")
    }
  }
}
