public import Artifacts

/// The learner's Python code read as one program: the FastAPI app, its metrics, its routes.
public struct Application: Sendable {
  /// The file that makes the FastAPI app, the best one where there are several; nil without an app.
  public let appFile: String?
  /// The Python files that the app imports, with its own.
  public let reachedFiles: Set<String>
  /// The metrics that the code defines, reachable or not, in the order of files and lines.
  public let metrics: [ApplicationMetric]
  /// The instrumentation of the app as a whole, where the app runs it.
  public let instrumentator: Instrumentation?
  /// Where the app serves its metrics; nil where it does not.
  public let metricsEndpoint: MetricsEndpoint?
  /// The ports that the code gives to its server.
  public let listeningPorts: [ListeningPort]
  /// The database that the code uses.
  public let database: DatabaseKind
  /// The routes that the app serves.
  public let routes: [ApplicationRoute]
  /// What middlewares do to metrics at every request; nil where none does.
  public let everyRequest: ApplicationRoute?
  /// The Locust users of the submission.
  public let locustUsers: [LocustUser]
  /// The Python of the app, without tests and load tests.
  public let modules: [PythonModule]

  /// Whether there is a FastAPI app.
  public var hasApp: Bool { appFile != nil }

  /// The path under which the metrics are served, `/metrics` where the code does not tell.
  public var metricsPath: String { metricsEndpoint?.path ?? "/metrics" }

  /// Reads the Python of a submission; nothing is executed.
  public init(sources: [SourceText]) {
    let sorting = ModuleSorting(sources)
    modules = sorting.application
    let others = sources.filter { !$0.path.hasSuffix(".py") }
    var reader = ApplicationReader(sorting.application, others: others)
    appFile = reader.appFile()
    reachedFiles = reader.reachedFiles()
    metrics = reader.metrics()
    instrumentator = reader.instrumentation()
    metricsEndpoint = reader.endpoint()
    listeningPorts = reader.ports()
    database = reader.database()
    routes = reader.routes()
    everyRequest = reader.everyRequest()
    locustUsers = Self.locustUsers(sorting.loadTests)
  }

  private static func locustUsers(_ modules: [PythonModule]) -> [LocustUser] {
    guard !modules.isEmpty else { return [] }
    var finder = LocustFinder(program: Program(modules))
    return finder.users()
  }
}
