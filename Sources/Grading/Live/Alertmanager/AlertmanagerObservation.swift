import Artifacts

/// What a running Alertmanager says of itself.
public struct AlertmanagerObservation: Sendable {
  public let url: String
  public let version: String
  public let receivers: [String]
  /// The names of the alerts that it holds.
  public let alerts: [String]
  /// The loaded configuration.
  public let configuration: String
}

/// Asks an Alertmanager by its second API: newer ones have no other.
struct AlertmanagerProbe: Sendable {
  let url: String
  let port: HTTPPort

  func observation() async -> Result<AlertmanagerObservation, ProbeFault> {
    async let status = port.json(HTTPRequest(.get, URLText.join(url, "/api/v2/status")))
    async let receivers = port.json(HTTPRequest(.get, URLText.join(url, "/api/v2/receivers")))
    async let alerts = port.json(HTTPRequest(.get, URLText.join(url, "/api/v2/alerts")))
    switch await status {
    case .failure(let fault): return .failure(fault)
    case .success(let status):
      return .success(
        AlertmanagerObservation(
          url: url, version: status.node["versionInfo"]?["version"]?.text ?? "?",
          receivers: Self.items(await receivers).compactMap { $0["name"]?.text },
          alerts: Self.items(await alerts).compactMap { $0["labels"]?["alertname"]?.text },
          configuration: status.node["config"]?["original"]?.text ?? ""))
    }
  }

  private static func items(_ answer: Result<JSONAnswer, ProbeFault>) -> [Node] {
    (try? answer.get())?.node.items ?? []
  }
}
