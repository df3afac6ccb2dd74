import Artifacts
import PromQL
import Wording

extension CrossCheck {
  /// Alerts that ask for series that nothing in the submission exposes.
  static let alertsOnUnknownMetrics = CrossCheck("stack.alert_unknown_metric") { workspace in
    guard workspace.application.hasApp,
      workspace.application.instrumentator?.library != .openTelemetry
    else { return [] }
    let recorded = Set(
      workspace.stack.ruleFiles.flatMap(\.rules).filter { !$0.isAlert }.map(\.name))
    return workspace.stack.ruleFiles.flatMap(\.alerts).prefix(1000).flatMap { rule -> [Finding] in
      guard let text = rule.expression, let expression = try? Expression(parsing: text.value) else {
        return []
      }
      let unknown = expression.metricNames.filter {
        !workspace.application.exposes($0) && !workspace.stack.mayExpose($0)
          && !recorded.contains($0)
      }
      return unknown.sorted().map { name in
        Finding(
          .warning, id: "stack.alert_unknown_metric", at: text.location,
          message: .unknown(rule.name, name, workspace.application), help: .look)
      }
    }
  }
}

extension Phrase {
  fileprivate static func unknown(
    _ alert: String, _ metric: String, _ application: Application
  ) -> Phrase {
    let base = Phrase(
      fr: "l'alerte «\u{A0}\(alert)\u{A0}» interroge \(metric), que rien n'expose",
      en: "the alert '\(alert)' asks for \(metric), which nothing exposes")
    guard let near = NearestWord.of(metric, in: application.exposedSeriesNames) else { return base }
    return base
      + Phrase(
        fr: "\u{A0}; vouliez-vous «\u{A0}\(near)\u{A0}»\u{A0}?", en: "; did you mean '\(near)'?")
  }

  fileprivate static let look = Phrase(
    fr:
      "cherchez le nom exact dans /metrics\u{A0}: un compteur y finit par _total, un histogramme par _bucket, _sum et _count",
    en:
      "look up the exact name in /metrics: a counter ends in _total there, a histogram in _bucket, _sum and _count"
  )
}
