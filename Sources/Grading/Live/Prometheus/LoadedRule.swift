import Artifacts

/// A rule that a running Prometheus has loaded.
public struct LoadedRule: Sendable, Equatable {
  public let group: String
  public let file: String
  public let name: String
  public let query: String
  public let isAlert: Bool
  /// `inactive`, `pending` or `firing`; empty for a recording rule.
  public let state: String
  /// `ok`, `err` or `unknown`.
  public let health: String
  public let lastError: String

  init?(_ node: Node, group: String, file: String) {
    guard let name = node["name"]?.text, let query = node["query"]?.text else { return nil }
    self.group = group
    self.file = file
    self.name = name
    self.query = query
    isAlert = node["type"]?.text == "alerting"
    state = node["state"]?.text ?? ""
    health = node["health"]?.text ?? "unknown"
    lastError = node["lastError"]?.text ?? ""
  }
}
