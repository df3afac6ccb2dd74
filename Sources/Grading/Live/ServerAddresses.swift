/// Where the servers of a stack are.
public struct ServerAddresses: Sendable, Equatable {
  public var app: ServerAddress?
  public var prometheus: ServerAddress?
  public var grafana: ServerAddress?
  public var alertmanager: ServerAddress?

  /// Those that are known.
  public var all: [ServerAddress] { [app, prometheus, grafana, alertmanager].compactMap { $0 } }

  public init(
    app: ServerAddress? = nil, prometheus: ServerAddress? = nil, grafana: ServerAddress? = nil,
    alertmanager: ServerAddress? = nil
  ) {
    self.app = app
    self.prometheus = prometheus
    self.grafana = grafana
    self.alertmanager = alertmanager
  }
}
