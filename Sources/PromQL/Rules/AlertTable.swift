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
    for alert in raised { admit(alert) }
    let present = Set(raised.map(\.labels))
    var samples: [VectorElement] = []
    for labels in alerts.keys.sorted() {
      guard let alert = advance(labels, isPresent: present.contains(labels), rule: rule, at: time)
      else { continue }
      samples += Self.samples(of: alert, rule: rule, at: time)
    }
    return samples
  }

  private mutating func admit(_ alert: ActiveAlert) {
    guard var known = alerts[alert.labels], known.state != .inactive else {
      alerts[alert.labels] = alert
      return
    }
    known.value = alert.value
    known.annotations = alert.annotations
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

  /// The series of an alert; a label of the rule that was filled in with nothing keeps its own text.
  private static func samples(
    of alert: ActiveAlert, rule: AlertingRule, at time: Int64
  ) -> [VectorElement] {
    var common = LabelsBuilder()
    for label in rule.labels { common.set(label.name, to: label.text) }
    for label in alert.labels { common.set(label.name, to: label.value) }
    var activeSince = common
    common.set(Label.metricName, to: "ALERTS")
    common.set("alertstate", to: alert.state.rawValue)
    activeSince.set(Label.metricName, to: "ALERTS_FOR_STATE")
    let seconds = Double(alert.activeAt / 1000)
    return [
      VectorElement(labels: common.labels, sample: Sample(timestamp: time, value: 1)),
      VectorElement(labels: activeSince.labels, sample: Sample(timestamp: time, value: seconds)),
    ]
  }
}
