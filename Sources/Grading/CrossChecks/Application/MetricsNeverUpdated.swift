import Artifacts
import Wording

extension CrossCheck {
  /// Metrics that the app exposes and never changes.
  static let metricsNeverUpdated = CrossCheck("application.never_updated") { workspace in
    workspace.application.metrics.filter { $0.isReachable && !$0.isUpdated }.map { metric in
      Finding(
        .warning, id: "application.never_updated", at: metric.location,
        message: metric.labels.isEmpty ? .stays(metric.name) : .absent(metric.name),
        help: .updateOrDrop(metric))
    }
  }
}

extension Phrase {
  fileprivate static func stays(_ name: String) -> Phrase {
    Phrase(
      fr: "'\(name)' n'est jamais mise à jour\u{A0}: sa valeur reste à 0",
      en: "'\(name)' is never updated: its value stays at 0")
  }

  fileprivate static func absent(_ name: String) -> Phrase {
    Phrase(
      fr: """
        '\(name)' n'est jamais mise à jour\u{A0}: avec des labels, elle n'apparaît même pas dans \
        /metrics
        """,
      en: "'\(name)' is never updated: having labels, it does not even show up in /metrics")
  }

  fileprivate static func updateOrDrop(_ metric: ApplicationMetric) -> Phrase {
    let call: String =
      switch metric.kind {
      case .counter: ".inc()"
      case .gauge: ".set(…)"
      case .histogram, .summary: ".observe(…)"
      case .info: ".info({…})"
      case .enumeration: ".state(…)"
      }
    return Phrase(
      fr: "appelez \(call) là où l'événement a lieu, ou retirez la métrique",
      en: "call \(call) where the event happens, or take the metric away")
  }
}
