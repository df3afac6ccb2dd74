import Artifacts

/// A target of a running Prometheus.
public struct PrometheusTarget: Sendable, Equatable {
  public let job: String
  public let scrapeURL: String
  /// `up`, `down` or `unknown`.
  public let health: String
  /// Why the last scrape failed; empty where it did not.
  public let lastError: String

  init?(_ node: Node) {
    guard let url = node["scrapeUrl"]?.text, let health = node["health"]?.text else { return nil }
    scrapeURL = url
    self.health = health
    job = node["labels"]?["job"]?.text ?? node["scrapePool"]?.text ?? ""
    lastError = node["lastError"]?.text ?? ""
  }

  public var isUp: Bool { health == "up" }
}
