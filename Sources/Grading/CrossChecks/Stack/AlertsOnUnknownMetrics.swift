import Artifacts
import PromQL
import Wording

extension CrossCheck {
  /// Alerts that ask for series that nothing in the submission exposes.
  static let alertsOnUnknownMetrics = CrossCheck("stack.alert_unknown_metric") { workspace in
    guard workspace.application.hasApp,
      workspace.application.instrumentator?.library != .openTelemetry
    else { return [] }
    let known = AlertedSeries(workspace)
    let found = workspace.stack.ruleFiles.lazy.flatMap(\.alerts).prefix(1000).flatMap { rule in
      known.missing(from: rule).map { name in
        Finding(
          .warning, id: "stack.alert_unknown_metric",
          at: rule.expression?.location ?? rule.location,
          message: .unknown(rule.name, name, near: known.nearest(to: name)), help: .look)
      }
    }
    return Array(found.prefix(20))
  }
}

/// The series that the app, other containers or recording rules give.
private struct AlertedSeries {
  private let workspace: Workspace
  private let recorded: Set<String>
  private let exposed: Set<String>

  init(_ workspace: Workspace) {
    self.workspace = workspace
    let rules = workspace.stack.ruleFiles.flatMap(\.rules)
    recorded = Set(rules.filter { !$0.isAlert }.map(\.name))
    exposed = workspace.application.exposedSeriesNames
  }

  /// The names that a rule selects and nothing gives.
  func missing(from rule: Rule) -> [String] {
    guard let text = rule.expression?.value, let expression = try? Expression(parsing: text) else {
      return []
    }
    return expression.metricNames.filter { !contains($0) }.sorted()
  }

  private func contains(_ name: String) -> Bool {
    exposed.contains(name) || recorded.contains(name) || workspace.stack.mayExpose(name)
      || workspace.application.exposes(name)
  }

  func nearest(to name: String) -> String? { NearestWord.of(name, in: exposed) }
}

extension Phrase {
  fileprivate static func unknown(_ alert: String, _ metric: String, near: String?) -> Phrase {
    let base = Phrase(
      fr: "l'alerte «\u{A0}\(alert)\u{A0}» interroge \(metric), que rien n'expose",
      en: "the alert '\(alert)' asks for \(metric), which nothing exposes")
    guard let near else { return base }
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
