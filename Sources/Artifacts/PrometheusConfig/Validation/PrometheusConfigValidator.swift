/// Checks a configuration of Prometheus as `promtool check config` does, in its words.
public enum PrometheusConfigValidator {
  /// What Prometheus would refuse, by line.
  public static func problems(in document: Node) -> [SyntaxProblem] {
    var validator = SchemaValidator()
    validator.check(document, against: PrometheusSchema.config)
    return validator.problems.sorted { ($0.line, $0.message) < ($1.line, $1.message) }
  }

  /// The files that the configuration names, in the order of the document.
  public static func files(in document: Node) -> [FileReference] {
    var validator = SchemaValidator()
    validator.check(document, against: PrometheusSchema.config)
    return validator.files
  }

  /// What Prometheus would refuse in a file of `scrape_config_files`, by line.
  public static func problems(inScrapeConfigFile document: Node) -> [SyntaxProblem] {
    var validator = SchemaValidator()
    validator.check(document, against: PrometheusSchema.scrapeConfigFile)
    return validator.problems.sorted { ($0.line, $0.message) < ($1.line, $1.message) }
  }

  /// Whether a document looks like a configuration of Prometheus, valid or not.
  public static func isLikely(_ document: Node) -> Bool {
    let keys = ["scrape_configs", "rule_files", "alerting", "remote_write", "remote_read"]
    return keys.contains { document[$0] != nil }
      || (document["global"].map { $0["scrape_interval"] ?? $0["evaluation_interval"] } ?? nil)
        != nil
  }
}
