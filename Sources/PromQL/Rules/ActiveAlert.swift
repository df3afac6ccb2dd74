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
  /// What the annotations are filled in from once they are asked for; nil where they are filled in.
  var origin: Origin?
  /// The series that the alert writes; nil before it is first written.
  var series: AlertSeries?

  /// The series that raised an alert.
  struct Origin: Sendable, Equatable {
    let labels: Labels
    let time: Int64
  }
}

/// The labels of the series that an alert writes.
struct AlertSeries: Sendable, Equatable {
  let pending: Labels
  let firing: Labels
  let activeSince: Labels

  /// A label of the rule that was filled in with nothing keeps its own text.
  init(of alert: ActiveAlert, rule: AlertingRule) {
    var common = LabelsBuilder()
    for label in rule.labels { common.set(label.name, to: label.text) }
    for label in alert.labels { common.set(label.name, to: label.value) }
    common.set(Label.metricName, to: "ALERTS")
    let labels = common.labels
    pending = labels.setting("alertstate", to: ActiveAlert.State.pending.rawValue)
    firing = labels.setting("alertstate", to: ActiveAlert.State.firing.rawValue)
    activeSince = labels.setting(Label.metricName, to: "ALERTS_FOR_STATE")
  }
}
