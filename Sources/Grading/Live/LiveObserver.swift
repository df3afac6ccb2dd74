/// Asks every server of a stack at once.
public struct LiveObserver: Sendable {
  private let addresses: ServerAddresses
  private let port: HTTPPort
  private let credentials: GrafanaCredentials
  private let mayWrite: Bool

  /// - Parameter mayWrite: Whether routes that write may be called.
  public init(
    addresses: ServerAddresses, port: HTTPPort, credentials: GrafanaCredentials = .none,
    mayWrite: Bool = false
  ) {
    self.addresses = addresses
    self.port = port
    self.credentials = credentials
    self.mayWrite = mayWrite
  }

  /// What the servers answer.
  ///
  /// - Parameter queries: The queries to be asked of Prometheus.
  public func stack(of workspace: Workspace, queries: [String] = []) async -> LiveStack {
    async let app = reach(addresses.app, "app") { await appProbe($0, workspace).observation() }
    async let prometheus = reach(addresses.prometheus, "prometheus") {
      await PrometheusProbe(url: $0, port: port).observation(queries: queries)
    }
    async let grafana = reach(addresses.grafana, "grafana") {
      await GrafanaProbe(url: $0, port: port, credentials: credentials).observation()
    }
    async let alertmanager = reach(addresses.alertmanager, "alertmanager") {
      await AlertmanagerProbe(url: $0, port: port).observation()
    }
    return LiveStack(
      app: await app, prometheus: await prometheus, grafana: await grafana,
      alertmanager: await alertmanager)
  }

  private func reach<Value: Sendable>(
    _ address: ServerAddress?, _ name: String,
    _ probe: (String) async -> Result<Value, ProbeFault>
  ) async -> Result<Value, ProbeFault> {
    guard let address else { return .failure(.noAddress(of: name)) }
    guard address.isAllowed else { return .failure(.refusedAddress(address.url)) }
    return await probe(address.url)
  }

  private func appProbe(_ url: String, _ workspace: Workspace) -> AppProbe {
    let application = workspace.application
    let instrumented = application.routes.filter { !$0.counters.isEmpty || !$0.timers.isEmpty }
    return AppProbe(
      url: url, metricsPath: application.metricsPath, port: port, mayWrite: mayWrite,
      preferredPaths: Set(instrumented.map { AppProbe.bare($0.path) }))
  }
}
