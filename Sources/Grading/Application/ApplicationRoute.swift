public import Artifacts

/// A route of the learner's app.
public struct ApplicationRoute: Sendable, Equatable {
  /// The HTTP method, in capitals.
  public let method: String
  /// The whole path, with the prefixes of its routers.
  public let path: String
  /// The name of the function that answers it.
  public let function: String
  /// Where it stands.
  public let location: SourceLocation
  /// The counters that it moves: directly, by a decorator, a context manager, a helper or a middleware.
  public let counters: [RouteMetric]
  /// The metrics that measure how long it takes.
  public let timers: [RouteMetric]
  /// When its counters move; nil without one.
  public let counting: Counting?

  /// When a route counts.
  public enum Counting: String, Sendable {
    /// Once the work is done, or by a status in every branch.
    case afterSuccess
    /// Before the work, or whether it succeeds or not.
    case beforeSuccess
  }

  /// A metric that a route moves, with the place.
  public struct RouteMetric: Sendable, Hashable {
    /// The name of the metric.
    public let name: String
    /// Where it moves.
    public let location: SourceLocation
  }
}
