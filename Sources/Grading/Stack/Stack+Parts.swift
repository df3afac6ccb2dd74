public import Artifacts

extension Stack {
  /// Every compose file, the one that decides first.
  public var composeFiles: [ComposeFile] { compose.files }

  /// The compose file that decides: the one with Prometheus.
  public var monitoringCompose: ComposeFile? { compose.files.first }

  /// Whether Docker would accept the compose file that decides.
  public var isComposeValid: Bool { monitoringCompose != nil && compose.problems.isEmpty }

  /// The service that runs the learner's app.
  public var apiService: StackService? { service(.api) }
  /// The service that runs Prometheus.
  public var prometheusService: StackService? { service(.prometheus) }
  /// The service that runs Grafana.
  public var grafanaService: StackService? { service(.grafana) }
  /// The service that runs a database server.
  public var databaseService: StackService? { service(.database) }
  /// The service that runs Alertmanager.
  public var alertmanagerService: StackService? { service(.alertmanager) }

  private func service(_ role: ServiceRole) -> StackService? {
    services.first { $0.role == role }
  }

  /// The ports inside its container on which the API listens.
  public var apiPorts: [Located<Int>] { apiStart?.ports ?? [] }

  /// The configuration of Prometheus: the mounted one, else the best of the submission.
  public var prometheusConfig: PrometheusConfig? { prometheus.config }

  /// Every rule file of the submission.
  public var ruleFiles: [RuleFile] { rules.files }

  /// The rule files that Prometheus loads: named by `rule_files` and mounted.
  public var loadedRuleFiles: [RuleFile] { rules.loaded }

  /// Programs of the stack that expose metrics of something else.
  public var exporters: Set<Exporter> {
    var exporters: Set<Exporter> = []
    for service in services {
      guard case .exporter(let exporter) = service.role else { continue }
      exporters.insert(exporter)
    }
    return exporters
  }

  /// How the names of metrics begin that something of the stack besides the app exposes.
  public var exposedPrefixes: Set<String> {
    var prefixes = Set(exporters.flatMap(\.metricPrefixes))
    prefixes.formUnion(["scrape_", "ALERTS"])
    if prometheusService != nil {
      prefixes.formUnion(["prometheus_", "promhttp_", "net_conntrack_", "go_", "process_"])
    }
    if grafanaService != nil { prefixes.insert("grafana_") }
    if alertmanagerService != nil { prefixes.insert("alertmanager_") }
    return prefixes
  }

  /// Whether something of the stack besides the app may expose a series of that name.
  ///
  /// Prometheus' own series (`up`, `scrape_*`, `ALERTS`) count; so does any name where an exporter
  /// passes on what others send it.
  public func mayExpose(_ seriesName: String) -> Bool {
    if seriesName == "up" || exporters.contains(where: { $0.metricPrefixes.isEmpty }) {
      return true
    }
    return exposedPrefixes.contains { seriesName.hasPrefix($0) }
  }

  /// The folders of the submission from which Grafana loads dashboards.
  public var provisionedDashboardFolders: [String] {
    dashboardProviders.compactMap { provider in
      guard let folder = provider.folder?.value else { return nil }
      return grafanaService?.files.existingPath(
        at: ContainerPath.joined("/", folder), in: files)
    }
  }
}
