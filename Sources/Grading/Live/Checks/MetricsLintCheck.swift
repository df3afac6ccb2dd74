import TimeSeries
import Wording

extension LiveCheck {
  /// The metrics of the code keep the rules of naming.
  static let metricsLint = of(\.app, "p1.live.lint") { app, scene in
    let own = Set(scene.workspace.application.metrics.flatMap { [$0.name] + $0.exposedNames })
    let problems = app.page.problems.filter { own.contains($0.metric) }
    guard !problems.isEmpty else {
      return .pass(.clean, evidence: [.http(url: app.page.url, status: app.page.status)])
    }
    return .partial(
      .problems(problems), help: .naming,
      evidence: problems.prefix(3).map { .query(query: $0.metric, result: $0.text) })
  }
}

extension Phrase {
  fileprivate static let clean = Phrase(
    fr: "vos métriques respectent les règles de nommage (promlint)",
    en: "your metrics keep the rules of naming (promlint)")

  fileprivate static func problems(_ problems: [MetricProblem]) -> Phrase {
    let text = problems.prefix(3).map { "'\($0.metric)': \($0.text)" }.joined(separator: "; ")
    return Phrase(
      fr: "\(problems.count) remarque(s) de promlint\u{A0}: \(text)",
      en: "\(problems.count) remark(s) of promlint: \(text)")
  }

  fileprivate static let naming = Phrase(
    fr: "renommez\u{A0}: unité de base en suffixe (_seconds, _bytes), '_total' pour un compteur, un texte d'aide pour chaque métrique",
    en: "rename: base unit as a suffix (_seconds, _bytes), '_total' for a counter, a help text for each metric")
}
