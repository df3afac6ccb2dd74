import Artifacts
import Wording

extension Check {
  /// A metric of the code is defined, imported by the app, and updated there.
  static let customMetric = Check("p1.custom_metric") { workspace in
    let metrics = workspace.application.metrics
    let alive = metrics.filter(\.isAlive)
    guard let first = alive.first else {
      return .fail(
        .allDead(metrics), help: .update(metrics),
        evidence: workspace.evidence(at: metrics.map(\.location), limit: 3))
    }
    return .pass(.alive(alive), evidence: workspace.evidence(ofLife: first))
  }

  /// A metric of one's own, not of the course's text, is alive.
  static let customMetricOwn = Check("p1.custom_metric_own") { workspace in
    let metrics = workspace.application.metrics
    let own = metrics.filter { !$0.isCourseExample }
    guard let first = own.first(where: \.isAlive) else {
      return .fail(
        own.isEmpty ? .onlyExamples(metrics) : .ownAreDead(own),
        help: own.isEmpty ? .inventOne : .update(own),
        evidence: workspace.evidence(at: (own.isEmpty ? metrics : own).map(\.location), limit: 3))
    }
    return .pass(.own(own.filter(\.isAlive)), evidence: workspace.evidence(ofLife: first))
  }
}

extension Workspace {
  /// Where a metric is made and where it moves.
  fileprivate func evidence(ofLife metric: ApplicationMetric) -> [Evidence] {
    evidence(at: [metric.location] + metric.updates.prefix(2).map(\.location))
  }
}

extension ApplicationMetric {
  /// Why it is dead, as a word in brackets.
  fileprivate var illness: Phrase {
    isReachable
      ? Phrase(fr: "'\(name)' (jamais mise à jour)", en: "'\(name)' (never updated)")
      : Phrase(fr: "'\(name)' (jamais importée)", en: "'\(name)' (never imported)")
  }
}

extension Phrase {
  fileprivate static func alive(_ metrics: [ApplicationMetric]) -> Phrase {
    Phrase(fr: "l'application met à jour ", en: "the app updates ") + .list(metrics.map(\.name))
  }

  fileprivate static func own(_ metrics: [ApplicationMetric]) -> Phrase {
    Phrase(fr: "métriques à vous, mises à jour\u{A0}: ", en: "metrics of your own, updated: ")
      + .list(metrics.map(\.name))
  }

  fileprivate static func allDead(_ metrics: [ApplicationMetric]) -> Phrase {
    Phrase(fr: "aucune métrique ne vit\u{A0}: ", en: "no metric is alive: ") + illnesses(metrics)
  }

  fileprivate static func ownAreDead(_ metrics: [ApplicationMetric]) -> Phrase {
    Phrase(
      fr: "vos propres métriques ne vivent pas\u{A0}: ", en: "your own metrics are not alive: ")
      + illnesses(metrics)
  }

  private static func illnesses(_ metrics: [ApplicationMetric]) -> Phrase {
    let shown = metrics.prefix(5).map(\.illness)
    return shown.dropFirst().reduce(shown.first ?? Phrase(verbatim: "")) {
      $0 + Phrase(verbatim: ", ") + $1
    }
  }

  fileprivate static func onlyExamples(_ metrics: [ApplicationMetric]) -> Phrase {
    Phrase(
      fr: "toutes les métriques sont des exemples du cours\u{A0}: ",
      en: "all metrics are examples of the course: ") + .list(metrics.map(\.name))
  }

  fileprivate static func update(_ metrics: [ApplicationMetric]) -> Phrase {
    let name = metrics.first?.name ?? ""
    return Phrase(
      fr: """
        importez '\(name)' là où l'événement a lieu et mettez-la à jour\u{A0}: .inc() pour un \
        compteur, .set() pour une jauge, .observe() pour un histogramme
        """,
      en: """
        import '\(name)' where the event happens and update it: .inc() for a counter, .set() for a \
        gauge, .observe() for a histogram
        """)
  }

  fileprivate static let inventOne = Phrase(
    fr: """
      ajoutez une métrique de votre domaine, par exemple orders_total ou predictions_total, et \
      mettez-la à jour dans une route
      """,
    en: """
      add a metric of your domain, for example orders_total or predictions_total, and update it in \
      a route
      """)
}
