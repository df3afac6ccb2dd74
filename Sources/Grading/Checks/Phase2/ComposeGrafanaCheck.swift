import Artifacts

extension Check {
  /// A service runs Grafana.
  static let composeGrafana = Check("p2.compose.grafana") { workspace in
    workspace.stack.judgement(
      on: workspace.stack.grafanaService, "Grafana", example: "grafana/grafana:latest")
  }
}
