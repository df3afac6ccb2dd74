public import Artifacts

/// The learner's Python code read as one program: the FastAPI app, its metrics, its routes.
public struct Application: Sendable {
  /// The file that makes the FastAPI app, the best one where there are several; nil without an app.
  public let appFile: String?
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
  /// The Locust users of the submission.
  public let locustUsers: [LocustUser]

  /// Whether there is a FastAPI app.
  public var hasApp: Bool { appFile != nil }

  /// The path under which the metrics are served, `/metrics` where the code does not tell.
  public var metricsPath: String { metricsEndpoint?.path ?? "/metrics" }

  /// Reads the Python of a submission; nothing is executed.
  public init(sources: [SourceText]) {
    appFile = nil
    metrics = []
    instrumentator = nil
    metricsEndpoint = nil
    listeningPorts = []
    database = .none
    routes = []
    locustUsers = []
  }
}
