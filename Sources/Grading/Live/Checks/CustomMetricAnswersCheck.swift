import TimeSeries
import Wording

extension LiveCheck {
  /// A metric of the learner's own is on `/metrics`, with a value.
  static let customMetricAnswers = of(\.app, "p1.live.custom_metric") { app, scene in
    let own = scene.workspace.application.metrics.filter { !$0.name.contains("*") }
    let shown = app.page.exposition.entries.first { entry in
      own.contains { metric in
        metric.exposedNames.contains(entry.labels.metricName ?? "")
          && !(entry.labels.metricName ?? "").hasSuffix("_created")
      }
    }
    let evidence = [Evidence.http(url: app.page.url, status: app.page.status)]
    guard let shown else {
      return .fail(.noneShown(own.map(\.name)), help: .callARoute, evidence: evidence)
    }
    let series = Evidence.query(query: shown.labels.description, result: shown.value.shortText)
    return .pass(.shown(shown.labels.description), evidence: evidence + [series])
  }
}

extension Phrase {
  fileprivate static func shown(_ series: String) -> Phrase {
    Phrase(fr: "'\(series)' est exposée", en: "'\(series)' is exposed")
  }

  fileprivate static func noneShown(_ names: [String]) -> Phrase {
    let list = Phrase.list(names)
    return names.isEmpty
      ? Phrase(
        fr: "le code ne définit pas de métrique à vous", en: "the code defines no metric of yours")
      : Phrase(
        fr: "\(list.french)\u{A0}: aucune série n'est exposée",
        en: "\(list.english): no series is exposed")
  }

  fileprivate static let callARoute = Phrase(
    fr: "une métrique à étiquettes n'existe qu'après sa première mise à jour\u{A0}: appelez la route qui la fait bouger, puis relisez /metrics",
    en: "a labelled metric exists only after its first update: call the route that moves it, then read /metrics again")
}
