import TimeSeries

/// The alerts of one rule, from one evaluation to the next.
struct AlertTable: Sendable {
  /// How long an alert that is over is kept, in milliseconds.
  private static let resolvedRetention: Int64 = 15 * 60_000

  private var alerts: [Labels: ActiveAlert] = [:]

  /// The alerts that are pending or firing.
  var active: [ActiveAlert] { alerts.values.filter { $0.state != .inactive } }

  /// Takes the alerts that are raised now.
  ///
  /// - Returns: The series `ALERTS` and `ALERTS_FOR_STATE`.
  mutating func update(
    _ raised: [ActiveAlert], rule: AlertingRule, at time: Int64
  ) -> [VectorElement] {
    for alert in raised { admit(alert, rule: rule) }
    let present = Set(raised.map(\.labels))
    var samples: [VectorElement] = []
    for labels in alerts.keys.sorted() {
      guard let alert = advance(labels, isPresent: present.contains(labels), rule: rule, at: time)
      else { continue }
      samples += Self.samples(of: alert, at: time)
    }
    return samples
  }

  private mutating func admit(_ alert: ActiveAlert, rule: AlertingRule) {
    guard var known = alerts[alert.labels], known.state != .inactive else {
      var alert = alert
      alert.series = AlertSeries(of: alert, rule: rule)
      alerts[alert.labels] = alert
      return
    }
    known.value = alert.value
    known.annotations = alert.annotations
    known.origin = alert.origin
    alerts[alert.labels] = known
  }

  /// Moves an alert on; nil where it is over.
  private mutating func advance(
    _ labels: Labels, isPresent: Bool, rule: AlertingRule, at time: Int64
  ) -> ActiveAlert? {
    guard var alert = alerts[labels] else { return nil }
    if isPresent {
      alert.keepFiringSince = nil
    } else {
      guard keepsFiring(&alert, rule: rule, at: time) else {
        retire(&alert, at: time)
        return nil
      }
    }
    if alert.state == .pending, time - alert.activeAt >= rule.hold { alert.state = .firing }
    alerts[labels] = alert
    return alert
  }

  private func keepsFiring(
    _ alert: inout ActiveAlert, rule: AlertingRule, at time: Int64
  ) -> Bool {
    guard alert.state == .firing, rule.keepFiringFor > 0 else { return false }
    let since = alert.keepFiringSince ?? time
    alert.keepFiringSince = since
    return time - since < rule.keepFiringFor
  }

  private mutating func retire(_ alert: inout ActiveAlert, at time: Int64) {
    let isForgotten = alert.resolvedAt.map { time - $0 > Self.resolvedRetention } ?? false
    if alert.state == .pending || isForgotten {
      alerts[alert.labels] = nil
      return
    }
    if alert.state != .inactive {
      alert.state = .inactive
      alert.resolvedAt = time
    }
    alerts[alert.labels] = alert
  }

  private static func samples(of alert: ActiveAlert, at time: Int64) -> [VectorElement] {
    guard let series = alert.series else { return [] }
    let seconds = Double(alert.activeAt / 1000)
    return [
      VectorElement(
        labels: alert.state == .firing ? series.firing : series.pending,
        sample: Sample(timestamp: time, value: 1)),
      VectorElement(
        labels: series.activeSince, sample: Sample(timestamp: time, value: seconds)),
    ]
  }
}
