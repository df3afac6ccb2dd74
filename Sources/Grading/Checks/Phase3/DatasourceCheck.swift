import Artifacts
import Wording

extension Check {
  /// Grafana has Prometheus as a data source: by a file, or because exported dashboards ask it.
  static let datasource = Check("p3a.datasource") { workspace in
    let stack = workspace.stack
    if let source = stack.provisionedDatasources.first(where: \.isPrometheus) {
      return .pass(.provisioned(source), evidence: [stack.evidence(source.location)])
    }
    if let location = stack.scriptedDatasource {
      return .pass(.scripted(location), evidence: [stack.evidence(location)])
    }
    if let panel = workspace.dashboards.panels.first(where: { !$0.queries.isEmpty }) {
      let location = SourceLocation(path: panel.path, line: panel.panel.line)
      return .pass(.implied(panel.path), evidence: [stack.evidence(location)])
    }
    if workspace.dashboards.isForHumans { return .onlyPictures(workspace.dashboards) }
    return .fail(.none, help: .provision)
  }
}

extension Stack {
  /// A script or compose file that writes or posts a Prometheus data source for Grafana.
  fileprivate var scriptedDatasource: SourceLocation? {
    let marks = ["api/datasources", "provisioning/datasources"]
    for source in files.sources where Self.mayConfigure(source) {
      guard source.text.contains("prometheus"), marks.contains(where: source.text.contains) else {
        continue
      }
      let lines = source.lines
      guard
        let index = lines.firstIndex(where: { line in
          line.contains("type: prometheus") || line.contains("\"type\": \"prometheus\"")
            || line.contains("\"type\":\"prometheus\"")
        })
      else { continue }
      return SourceLocation(path: source.path, line: index + 1)
    }
    return nil
  }

  private static func mayConfigure(_ source: SourceText) -> Bool {
    [".sh", ".py", ".yml", ".yaml"].contains { source.path.hasSuffix($0) }
  }
}

extension Phrase {
  fileprivate static func provisioned(_ source: ProvisionedDatasource) -> Phrase {
    let url = source.url?.value ?? ""
    return Phrase(
      fr:
        "\(source.location.path) donne à Grafana la source de données «\u{A0}\(source.name)\u{A0}» (\(url))",
      en: "\(source.location.path) gives Grafana the data source '\(source.name)' (\(url))")
  }

  fileprivate static func scripted(_ location: SourceLocation) -> Phrase {
    Phrase(
      fr: "\(location) crée la source de données Prometheus de Grafana",
      en: "\(location) makes the Prometheus data source of Grafana")
  }

  fileprivate static func implied(_ path: String) -> Phrase {
    Phrase(
      fr:
        "le dashboard \(path) interroge Prometheus\u{A0}: la source de données est donc configurée",
      en: "the dashboard \(path) asks Prometheus: so the data source is configured")
  }

  fileprivate static let none = Phrase(
    fr:
      "aucune source de données Prometheus pour Grafana, ni fichier de provisioning ni dashboard exporté",
    en:
      "no Prometheus data source for Grafana, neither a provisioning file nor an exported dashboard"
  )

  fileprivate static let provision = Phrase(
    fr:
      "créez grafana/provisioning/datasources/prometheus.yml (type: prometheus, url: http://prometheus:9090) et montez-le dans /etc/grafana/provisioning",
    en:
      "create grafana/provisioning/datasources/prometheus.yml (type: prometheus, url: http://prometheus:9090) and mount it in /etc/grafana/provisioning"
  )
}
