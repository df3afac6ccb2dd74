import Artifacts
import PromQL
import Wording

extension CrossCheck {
  /// `rate()` of a gauge.
  static let rateOfGauge = onQueries("dashboard.rate_of_gauge", .warning) { reading in
    for (call, selector, _) in reading.rangeCalls where call.isOne(of: Call.counterFunctions) {
      guard let name = selector.metricName, isGauge(name, reading) else { continue }
      return QueryRemark(message: .gaugeRate(call.function.name, name), help: .gaugeAsIs(name))
    }
    return nil
  }

  /// A curve of a counter without a rate.
  static let rawCounter = onQueries("dashboard.raw_counter", .info) { reading in
    let core = reading.meaning.reader.core(reading.expression)
    guard reading.panel.panel.kind == "timeseries", let selector = core.selector, core.call == nil,
      let name = selector.metricName, isCounter(name, reading)
    else { return nil }
    return QueryRemark(message: .onlyGrows(name), help: .takeRate(name))
  }

  /// A panel on a metric that no code ever moves.
  static let neverSet = onQueries("dashboard.never_set", .warning) { reading in
    for name in reading.expression.selectors.compactMap(\.metricName) {
      guard let metric = reading.meaning.reader.vocabulary.ownMetric(of: name),
        metric.isReachable, !metric.isUpdated, metric.kind != .info
      else { continue }
      return QueryRemark(message: .staysZero(name), help: .moveIt(metric))
    }
    return nil
  }

  private static func isGauge(_ name: String, _ reading: DashboardReading) -> Bool {
    if let metric = reading.meaning.reader.vocabulary.ownMetric(of: name) {
      return metric.kind == .gauge
    }
    return reading.meaning.reader.vocabulary.isInProgress(name)
  }

  private static func isCounter(_ name: String, _ reading: DashboardReading) -> Bool {
    guard name.hasSuffix("_total") || name.hasSuffix("_count") else { return false }
    let own = reading.meaning.reader.vocabulary.ownMetric(of: name)
    return own.map { $0.kind == .counter || $0.kind == .histogram } ?? true
  }
}

extension Phrase {
  fileprivate static func gaugeRate(_ function: String, _ name: String) -> Phrase {
    Phrase(
      fr: "'\(name)' est une jauge, \(function)() prend chaque baisse pour une remise à zéro",
      en: "'\(name)' is a gauge, \(function)() takes each fall for a reset")
  }

  fileprivate static func gaugeAsIs(_ name: String) -> Phrase {
    Phrase(
      fr: "montrez la valeur\u{A0}: \(name), ou sa pente\u{A0}: deriv(\(name)[5m])",
      en: "show the value: \(name), or its slope: deriv(\(name)[5m])")
  }

  fileprivate static func onlyGrows(_ name: String) -> Phrase {
    Phrase(
      fr: "'\(name)' ne fait que monter, la courbe ne dit pas à quelle vitesse",
      en: "'\(name)' only goes up, the curve does not tell how fast")
  }

  fileprivate static func takeRate(_ name: String) -> Phrase {
    Phrase(
      fr: "prenez son débit\u{A0}: sum(rate(\(name)[5m])), ou un panneau Stat pour le total",
      en: "take its rate: sum(rate(\(name)[5m])), or a Stat panel for the total")
  }

  fileprivate static func staysZero(_ name: String) -> Phrase {
    Phrase(
      fr: "aucun code ne fait bouger '\(name)'\u{A0}: la valeur reste à 0, ou la série est absente",
      en: "no code ever moves '\(name)': the value stays 0, or the series is absent")
  }

  fileprivate static func moveIt(_ metric: ApplicationMetric) -> Phrase {
    let call =
      metric.kind == .gauge ? ".set(…)" : metric.kind == .histogram ? ".observe(…)" : ".inc()"
    return Phrase(
      fr:
        "appelez \(metric.name)\(call) là où la valeur change (définie en \(metric.location)), ou retirez le panneau",
      en:
        "call \(metric.name)\(call) where the value changes (defined in \(metric.location)), or take the panel away"
    )
  }
}
