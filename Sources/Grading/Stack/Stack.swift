public import Artifacts

/// The learner's infrastructure read as one system: compose, Dockerfiles, Prometheus, rules, Alertmanager, Grafana.
public struct Stack: Sendable {
  let files: StackFiles
  let compose: ComposeSet
  /// The services of all compose files taken together.
  public let services: [StackService]
  /// How the API is started; nil where neither a service nor a Dockerfile starts one.
  let apiStart: ApiStart?
  /// Dockerfiles of the submission, those that start a Python server first.
  let dockerfiles: [String]
  let prometheus: PrometheusSetup
  let rules: RuleSetup
  let alertmanager: AlertmanagerSetup
  /// Data sources that Grafana is given by files.
  public let provisionedDatasources: [ProvisionedDatasource]
  /// Folders from which Grafana is told to load dashboards.
  public let dashboardProviders: [DashboardProvider]
  private let apiName: String?

  /// Locates and reads everything that is not the app itself.
  ///
  /// - Parameter application: The app, by which the service that runs it is known.
  public init(submission: Submission, application: Application) {
    let files = StackFiles(submission)
    let documents = StackDocuments(files)
    let compose = ComposeSet(documents, in: files)
    let maker = StackServices(compose, in: files)
    let made = compose.services.map(maker.service)
    let api = ApiFinder(application: application, files: files).best(of: made)
    services = made.map { $0.name == api?.name ? $0.with(role: .api) : $0 }
    let prometheusService = Self.prometheusReader(among: services, documents: documents)
    self.files = files
    self.compose = compose
    apiName = api?.name
    dockerfiles = Self.dockerfiles(in: files)
    apiStart = Self.start(api, dockerfiles: dockerfiles, application: application, in: files)
    prometheus = PrometheusSetup(
      service: prometheusService, compose: compose, documents: documents, in: files)
    rules = RuleSetup(prometheus, service: prometheusService, documents: documents, in: files)
    alertmanager = AlertmanagerSetup(
      service: services.first { $0.role == .alertmanager }, documents: documents, in: files)
    provisionedDatasources = documents.all(ProvisionedDatasource.list).flatMap { $0 }
    dashboardProviders = documents.all(DashboardProvider.list).flatMap { $0 }
  }

  /// The service that reads the configuration: Prometheus, else what is given it in Prometheus' stead.
  private static func prometheusReader(
    among services: [StackService], documents: StackDocuments
  ) -> StackService? {
    if let prometheus = services.first(where: { $0.role == .prometheus }) { return prometheus }
    let configs = Set(documents.all { PrometheusConfig($0, path: $1)?.path })
    return services.first { service in
      guard let command = service.command?.option("--config.file") else { return false }
      return service.files.submissionPath(at: command).map(configs.contains) ?? false
    }
  }

  private static func dockerfiles(in files: StackFiles) -> [String] {
    files.sources.filter { source in
      let name = source.name.lowercased()
      return name.contains("dockerfile") || name.contains("containerfile")
    }.filter { Dockerfile($0) != nil }.map(\.path)
  }

  /// The start of the API's service; else of the best Dockerfile that starts a server.
  private static func start(
    _ service: StackService?, dockerfiles: [String], application: Application,
    in files: StackFiles
  ) -> ApiStart? {
    if let service { return ApiStart(service, application: application, in: files) }
    let starts = dockerfiles.compactMap(files.source).map {
      ApiStart(
        alone: ServiceBuild(alone: $0, in: files), application: application, in: files)
    }
    return starts.first { $0.start.server != nil && $0.module.path != nil }
      ?? starts.first { $0.start.server != nil } ?? starts.first
  }
}
