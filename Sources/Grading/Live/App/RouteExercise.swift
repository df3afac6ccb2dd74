public import TimeSeries

/// What a call of a route moved on `/metrics`.
public struct RouteExercise: Sendable {
  /// The call, for example `GET /items/`.
  public let call: String
  public let url: String
  public let status: Int
  /// Where redirects led; empty for none.
  public let redirects: [String]
  /// The series that moved, with how much.
  public let moved: [Labels: Double]

  public var succeeded: Bool { (200..<300).contains(status) }

  /// The names of the series that moved.
  public var movedNames: Set<String> { Set(moved.keys.compactMap(\.metricName)) }
}
