public import Artifacts

/// Where the app serves its metrics.
public struct MetricsEndpoint: Sendable, Equatable {
  /// How it is served.
  public enum Form: String, Sendable {
    /// `Instrumentator.expose(app)`.
    case expose
    /// `app.mount(path, make_asgi_app())`.
    case mount
    /// A route that answers with `generate_latest()`, or a library's handler.
    case route
    /// `start_http_server(port)`, beside the app.
    case server
  }

  /// How it is served.
  public let form: Form
  /// The path of the endpoint.
  public let path: String
  /// The port, where it is not the app's own.
  public let port: Int?
  /// The line that serves it.
  public let location: SourceLocation
}
