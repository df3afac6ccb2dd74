/// What the servers of a running stack answered, each of them or why it did not.
public struct LiveStack: Sendable {
  public let app: Result<AppObservation, ProbeFault>
  public let prometheus: Result<PrometheusObservation, ProbeFault>
  public let grafana: Result<GrafanaObservation, ProbeFault>
  public let alertmanager: Result<AlertmanagerObservation, ProbeFault>

  public init(
    app: Result<AppObservation, ProbeFault>, prometheus: Result<PrometheusObservation, ProbeFault>,
    grafana: Result<GrafanaObservation, ProbeFault>,
    alertmanager: Result<AlertmanagerObservation, ProbeFault>
  ) {
    self.app = app
    self.prometheus = prometheus
    self.grafana = grafana
    self.alertmanager = alertmanager
  }

  /// The faults of the servers that could not be asked at all.
  public var unreachable: [ProbeFault] {
    let faults = [fault(of: app), fault(of: prometheus), fault(of: grafana), fault(of: alertmanager)]
    return faults.compactMap { $0 }.filter(\.isUnreachable)
  }

  private func fault<Value>(of result: Result<Value, ProbeFault>) -> ProbeFault? {
    guard case .failure(let fault) = result else { return nil }
    return fault
  }
}
