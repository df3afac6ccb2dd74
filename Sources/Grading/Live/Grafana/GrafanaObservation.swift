public import Artifacts

/// What a running Grafana shows.
public struct GrafanaObservation: Sendable {
  /// A panel's query with what its data source answered.
  public struct PanelAnswer: Sendable {
    public let dashboard: String
    public let panel: String
    /// The query as it was asked, after substitution.
    public let query: String
    public let answer: Result<QueryAnswer, ProbeFault>
  }

  public let url: String
  /// The version; nil where the server hides it.
  public let version: String?
  public let datasources: Result<[GrafanaDatasource], ProbeFault>
  /// What the button "Save & test" of the Prometheus data source says; nil without one.
  public let datasourceHealth: Result<String, ProbeFault>?
  public let dashboards: Result<[Dashboard], ProbeFault>
  public let panels: [PanelAnswer]

  /// The data source that speaks Prometheus, the default one first.
  public var prometheus: GrafanaDatasource? {
    let candidates = ((try? datasources.get()) ?? []).filter { $0.type == "prometheus" }
    return candidates.first(where: \.isDefault) ?? candidates.first
  }
}
