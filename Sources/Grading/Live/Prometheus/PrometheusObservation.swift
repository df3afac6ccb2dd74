/// What a running Prometheus says of itself.
public struct PrometheusObservation: Sendable {
  public let url: String
  /// The version, for example `3.1.0`.
  public let version: String
  public let targets: [PrometheusTarget]
  public let rules: [LoadedRule]
  /// The addresses of the Alertmanagers that it knows.
  public let alertmanagers: [String]
  /// How long series are kept, for example `15d`.
  public let retention: String
  /// Whether the last reload of the configuration went well.
  public let reloadSucceeded: Bool
  /// The jobs and rule files of the loaded configuration.
  public let configuration: String
  /// The answers to the queries that were asked, by query.
  public let answers: [String: Result<QueryAnswer, ProbeFault>]
}
