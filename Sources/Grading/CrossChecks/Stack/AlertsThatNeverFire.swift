import Artifacts
import PromQL
import Wording

extension CrossCheck {
  /// Alerts whose condition no measurement can ever meet.
  static let alertsNeverFire = CrossCheck("stack.alert_never_fires") { workspace in
    let reach = AlertReach { workspace.application.buckets(of: $0) }
    return workspace.stack.ruleFiles.flatMap(\.alerts).prefix(1000).compactMap { rule in
      guard let text = rule.expression, let expression = try? Expression(parsing: text.value),
        let reason = reach.obstacle(in: expression)
      else { return nil }
      return Finding(
        .warning, id: "stack.alert_never_fires", at: text.location,
        message: .never(rule.name, reason), help: .help(reason))
    }
  }
}

extension Phrase {
  fileprivate static func never(_ name: String, _ reason: AlertReach.Obstacle) -> Phrase {
    switch reason {
    case .beyondLastBucket(let series, let bound, let threshold):
      Phrase(
        fr:
          "l'alerte «\u{A0}\(name)\u{A0}» ne peut pas se déclencher\u{A0}: la dernière borne finie de \(series) est \(bound.brief), le quantile ne dépasse donc jamais \(bound.brief) (seuil \(threshold.brief))",
        en:
          "the alert '\(name)' can never fire: the last finite bound of \(series) is \(bound.brief), so that the quantile never exceeds \(bound.brief) (threshold \(threshold.brief))"
      )
    case .withoutBounds(let series):
      Phrase(
        fr:
          "l'alerte «\u{A0}\(name)\u{A0}» ne peut pas se déclencher\u{A0}: l'agrégation de \(series) perd le label le, et histogram_quantile ne rend rien",
        en:
          "the alert '\(name)' can never fire: the aggregation of \(series) loses the label le, and histogram_quantile yields nothing"
      )
    }
  }

  fileprivate static func help(_ reason: AlertReach.Obstacle) -> Phrase {
    switch reason {
    case .beyondLastBucket:
      Phrase(
        fr:
          "prenez un seuil sous la dernière borne, ou http_request_duration_highr_seconds_bucket, dont les bornes vont jusqu'à 60\u{A0}s",
        en:
          "take a threshold below the last bound, or http_request_duration_highr_seconds_bucket, whose bounds go up to 60 s"
      )
    case .withoutBounds:
      Phrase(
        fr: "gardez le label\u{A0}: sum by (le) (rate(…_bucket[5m]))",
        en: "keep the label: sum by (le) (rate(…_bucket[5m]))")
    }
  }
}

extension Double {
  /// The number as people write it: `1` rather than `1.0`.
  fileprivate var brief: String {
    let text = "\(self)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
