public import TimeSeries

/// An alert that a rule has raised.
public struct ActiveAlert: Sendable, Equatable {
  /// How far the alert has got.
  public enum State: String, Sendable {
    /// The condition holds, not long enough yet.
    case pending
    /// The condition has held long enough.
    case firing
    /// The condition no longer holds; the alert is reported as resolved for a while.
    case inactive
  }

  /// The labels of the series with those of the rule and `alertname`.
  public let labels: Labels
  /// The annotations, filled in, in the order of their names; empty ones are kept.
  public internal(set) var annotations: [Label]
  /// How far it has got.
  public internal(set) var state: State
  /// The value of the series when it was last there.
  public internal(set) var value: Double
  /// When the series was first there, in milliseconds since the epoch.
  public internal(set) var activeAt: Int64
  var keepFiringSince: Int64?
  var resolvedAt: Int64?
}
