import Artifacts
import Wording

extension CrossCheck {
  /// Durations whose names tell no unit, or another one than seconds.
  static let durationUnits = CrossCheck("application.duration_unit") { workspace in
    workspace.application.metrics.compactMap { metric in
      guard metric.isDuration, let message = metric.unitProblem else { return nil }
      return Finding(
        .warning, id: "application.duration_unit", at: metric.location, message: message,
        help: .useSeconds)
    }
  }
}

extension ApplicationMetric {
  private var words: [String] { name.lowercased().split(separator: "_").map(String.init) }

  fileprivate var isDuration: Bool {
    switch kind {
    case .histogram, .summary, .gauge:
      !Set(words).isDisjoint(with: [
        "duration", "latency", "duree", "latence", "elapsed", "ms", "milliseconds",
      ]) || name.lowercased().contains("response_time")
        || name.lowercased().contains("process_time")
    case .counter, .info, .enumeration: false
    }
  }

  fileprivate var unitProblem: Phrase? {
    let units: Set<String> = ["seconds", "second", "secondes", "minutes", "hours", "days"]
    let milliseconds: Set<String> = ["ms", "milliseconds", "millisecond", "millisecondes"]
    if !milliseconds.isDisjoint(with: words) { return .inMilliseconds(name) }
    return units.isDisjoint(with: words) && !name.contains("*") ? .withoutUnit(name) : nil
  }
}

extension Phrase {
  fileprivate static func inMilliseconds(_ name: String) -> Phrase {
    Phrase(
      fr: "'\(name)' est en millisecondes\u{A0}: Prometheus et Grafana attendent des secondes",
      en: "'\(name)' is in milliseconds: Prometheus and Grafana expect seconds")
  }

  fileprivate static func withoutUnit(_ name: String) -> Phrase {
    Phrase(
      fr: "le nom '\(name)' ne dit pas l'unité de cette durée",
      en: "the name '\(name)' does not tell the unit of this duration")
  }

  fileprivate static let useSeconds = Phrase(
    fr: "mesurez en secondes et terminez le nom par _seconds",
    en: "measure in seconds and end the name with _seconds")
}
