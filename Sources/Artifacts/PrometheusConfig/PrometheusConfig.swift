/// A configuration of Prometheus: what it says, whether Prometheus would accept it or not.
public struct PrometheusConfig: Sendable, Equatable {
  /// The path inside the submission.
  public let path: String
  /// How often targets are read, unless a job says otherwise.
  public let scrapeInterval: Located<String>?
  /// How often rules are evaluated.
  public let evaluationInterval: Located<String>?
  /// The jobs in the order of the file.
  public let jobs: [ScrapeJob]
  /// Files of rules, as written: paths from the configuration's folder, with `*`.
  public let ruleFiles: [Located<String>]
  /// Where the section `alerting` stands, if it is there.
  public let alerting: SourceLocation?
  /// Where alerts are sent.
  public let alertmanagers: [ScrapeTarget]

  /// Reads a document; nil for one that is no configuration of Prometheus.
  public init?(_ node: Node, path: String) {
    guard Self.isPrometheusConfig(node) else { return nil }
    self.path = path
    scrapeInterval = node["global"]?["scrape_interval"]?.located(in: path)
    evaluationInterval = node["global"]?["evaluation_interval"]?.located(in: path)
    jobs = (node["scrape_configs"]?.items ?? []).map { ScrapeJob($0, path: path) }
    ruleFiles = (node["rule_files"]?.items ?? []).compactMap { $0.located(in: path) }
    alerting = node.entry("alerting").map { SourceLocation(path: path, line: $0.line) }
    alertmanagers = Self.alertmanagers(node["alerting"], path: path)
  }

  /// Whether a document is a configuration of Prometheus, and not of Promtail or of a unit test.
  public static func isPrometheusConfig(_ node: Node) -> Bool {
    guard node.entries != nil, node["clients"] == nil, node["positions"] == nil,
      node["tests"] == nil, node["receivers"] == nil
    else { return false }
    if node["scrape_configs"] != nil { return true }
    let global = node["global"]
    return global?["scrape_interval"] != nil || global?["evaluation_interval"] != nil
      || node["rule_files"] != nil && node["alerting"] != nil
  }

  private static func alertmanagers(_ node: Node?, path: String) -> [ScrapeTarget] {
    (node?["alertmanagers"]?.items ?? []).flatMap { manager in
      ScrapeTarget.list(manager["static_configs"], path: path)
    }
  }
}
