/// What a running application shows.
public struct AppObservation: Sendable {
  public let url: String
  public let page: MetricsPage
  /// Calls of routes that were meant to succeed.
  public let successes: [RouteExercise]
  /// Calls that were meant to fail: an item that is not there, a body that is refused.
  public let failures: [RouteExercise]
  /// Whether calls that write were allowed.
  public let mayWrite: Bool
}
