/// What the names of series mean in one submission: its own metrics are known by their kind and labels, all
/// others by their words.
struct MetricVocabulary {
  /// The metrics of the learner's own code.
  let own: [ApplicationMetric]
  /// The own metrics by the names of their series.
  private let ownBySeries: [String: ApplicationMetric]
  /// What is known of some series already.
  private var learnt: [String: SeriesTraits] = [:]

  init(own: [ApplicationMetric]) {
    self.own = own
    ownBySeries = Dictionary(
      own.flatMap { metric in metric.exposedNames.map { ($0, metric) } }
    ) { first, _ in first }
  }

  init(_ application: Application) {
    self.init(own: application.metrics)
  }

  /// The metric of the learner's code that exposes a series.
  func ownMetric(of series: String) -> ApplicationMetric? {
    if let metric = ownBySeries[series] { return metric }
    return own.first { $0.name.utf8.contains(UInt8(ascii: "*")) && $0.exposes(series) }
  }

  /// The same vocabulary, which tells of these series and their histograms without thinking again.
  func learning(_ names: Set<String>) -> MetricVocabulary {
    var other = self
    for name in names.union(names.map { $0.withoutEnding("_bucket", "_sum", "_count", "_total") }) {
      other.learnt[name] = SeriesTraits(
        isRequestCounter: countsRequests(name), isRequestDuration: measuresRequests(name),
        isInProgress: tellsProgress(name), isDatabase: tellsOfDatabase(name))
    }
    return other
  }

  /// Whether a series counts HTTP requests.
  func isRequestCounter(_ series: String) -> Bool {
    learnt[series]?.isRequestCounter ?? countsRequests(series)
  }

  /// Whether a histogram or summary (its name without `_bucket`) measures how long HTTP requests take.
  func isRequestDuration(_ base: String) -> Bool {
    learnt[base]?.isRequestDuration ?? measuresRequests(base)
  }

  /// Whether a series tells how many requests are being answered.
  func isInProgress(_ series: String) -> Bool {
    learnt[series]?.isInProgress ?? tellsProgress(series)
  }

  /// Whether a series is about a database.
  func isDatabase(_ series: String) -> Bool {
    learnt[series]?.isDatabase ?? tellsOfDatabase(series)
  }
}

/// What the name of a series says of it.
private struct SeriesTraits {
  let isRequestCounter: Bool
  let isRequestDuration: Bool
  let isInProgress: Bool
  let isDatabase: Bool
}

extension MetricVocabulary {
  private func countsRequests(_ series: String) -> Bool {
    guard !Self.isForeign(series) else { return false }
    if series.hasSuffix("_count") {
      let base = series.withoutEnding("_count")
      return isRequestDuration(base) || MetricWords(base).words.isSuperset(of: ["http", "size"])
        || isPlainRequestCounter(series)
    }
    return isPlainRequestCounter(series)
  }

  private func isPlainRequestCounter(_ series: String) -> Bool {
    let words = MetricWords(series)
    guard !["_bucket", "_sum", "_created"].contains(where: series.hasSuffix) else { return false }
    if words.hasAny(of: Self.otherThings.union(Self.errorWords).union(Self.progressWords)) {
      return false
    }
    guard let own = ownMetric(of: series) else { return words.hasAny(of: Self.requestWords) }
    guard own.kind == .counter else { return false }
    let labels = Set(own.labels)
    return words.hasAny(of: Self.requestWords)
      || labels.contains("method") && !labels.isDisjoint(with: Self.routeLabels)
  }

  private func measuresRequests(_ base: String) -> Bool {
    guard !Self.isForeign(base) else { return false }
    let words = MetricWords(base)
    if words.hasAny(of: Self.otherThings) || words.hasAny(of: ["size", "bytes"]) { return false }
    let isTime = words.hasAny(of: Self.timeWords)
    if isTime, words.hasAny(of: Self.requestWords.union(Self.webWords)) { return true }
    guard let own = own.first(where: { $0.name == base }) else { return false }
    return isTime && !Set(own.labels).isDisjoint(with: Self.routeLabels)
  }

  private func tellsProgress(_ series: String) -> Bool {
    let words = MetricWords(series)
    if Self.isForeign(series) || words.hasAny(of: Self.otherThings) { return false }
    if series.hasSuffix("_total") || series.hasSuffix("_bucket") { return false }
    if words.hasAny(of: ["inprogress", "inflight"]) { return true }
    if !words.words.isDisjoint(with: ["in", "en"]) {
      return words.hasAny(of: ["progress", "flight", "cours"])
    }
    return words.hasAny(of: ["active", "current", "concurrent", "pending", "ongoing", "actives"])
      && words.hasAny(of: Self.requestWords)
  }

  private func tellsOfDatabase(_ series: String) -> Bool {
    if series.hasPrefix("pg_") || series.hasPrefix("mysql_") || series.hasPrefix("sqlalchemy_") {
      return true
    }
    let words = MetricWords(series)
    if words.hasAny(of: ["db", "database", "sql", "sqlite", "postgres", "postgresql", "bdd"]) {
      return true
    }
    return words.hasAny(of: ["query", "queries", "pool", "transaction", "transactions"])
      && !words.hasAny(of: ["http", "prometheus", "engine"])
  }

  /// Whether a histogram (its name without `_bucket`) measures how long a database takes to answer.
  func isDatabaseDuration(_ base: String) -> Bool {
    isDatabase(base) && MetricWords(base).hasAny(of: Self.timeWords)
  }

  /// Whether a series counts errors of the application.
  func isErrorCounter(_ series: String) -> Bool {
    !Self.isForeign(series) && MetricWords(series).hasAny(of: Self.errorWords)
  }

  /// Whether a series is about machines, containers or the runtime.
  static func isInfrastructure(_ series: String) -> Bool {
    let prefixes = [
      "node_", "container_", "machine_", "process_", "python_", "go_", "scrape_", "prometheus_",
      "promhttp_", "grafana_", "alertmanager_", "net_conntrack_",
    ]
    return series == "up" || series == "ALERTS" || prefixes.contains { series.hasPrefix($0) }
  }

  /// Whether a series is about what the application is for.
  func isBusiness(_ series: String) -> Bool {
    if isDatabase(series) || Self.isInfrastructure(series) || isInProgress(series) { return false }
    let base = series.withoutEnding("_bucket", "_sum", "_count", "_total")
    if isRequestCounter(series) || isRequestDuration(base) { return false }
    if let own = ownMetric(of: series) { return !own.name.hasPrefix("http_") }
    return !series.hasPrefix("http_")
  }
}

extension MetricVocabulary {
  /// Series of the monitoring itself count nothing of the learner's application.
  private static func isForeign(_ series: String) -> Bool { isInfrastructure(series) }

  private static let requestWords: Set<String> = [
    "request", "requests", "req", "reqs", "requete", "requetes", "hits", "calls",
  ]
  private static let webWords: Set<String> = [
    "http", "api", "response", "responses", "endpoint", "route", "web", "reponse",
  ]
  private static let timeWords: Set<String> = [
    "duration", "latency", "seconds", "time", "milliseconds", "ms", "duree", "latence", "highr",
    "processing",
  ]
  private static let otherThings: Set<String> = [
    "db", "database", "sql", "sqlite", "postgres", "bdd", "query", "queries", "prediction",
    "predictions", "predict", "model", "inference", "cache", "locust", "external", "pool",
  ]
  private static let errorWords: Set<String> = [
    "error", "errors", "exception", "exceptions", "failed", "failure", "failures", "erreur",
    "erreurs", "5xx",
  ]
  private static let progressWords: Set<String> = ["inprogress", "inflight", "active", "progress"]
  private static let routeLabels: Set<String> = [
    "handler", "endpoint", "path", "route", "url", "uri", "path_template",
  ]
}
