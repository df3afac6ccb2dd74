import Artifacts
import TimeSeries
import Wording

extension LiveCheck {
  /// `/metrics` is reached and parsed, and the metrics that the code defines are there.
  static let metricsAnswer = of(\.app, "p1.live.metrics") { app, scene in
    let families = Set(app.page.exposition.families.map(\.name)).union(app.page.seriesNames)
    let expected = scene.workspace.application.metrics.filter(\.isAlive)
    let missing = expected.filter { metric in
      !metric.name.contains("*")
        && families.isDisjoint(with: [metric.name] + metric.exposedNames)
    }
    let evidence = [Evidence.http(url: app.page.url, status: app.page.status)]
    guard let first = missing.first else {
      return .pass(.allThere(app.page, expected.count), evidence: evidence)
    }
    return .partial(
      .missing(missing.map(\.name)), help: .rebuild,
      evidence: evidence + [.file(path: first.location.path, line: first.location.line, excerpt: "")])
  }
}

extension Phrase {
  fileprivate static func allThere(_ page: MetricsPage, _ count: Int) -> Phrase {
    let (families, samples) = (page.exposition.families.count, page.exposition.entries.count)
    return Phrase(
      fr: "/metrics répond\u{A0}: \(families) familles, \(samples) séries, et les \(count) métriques vivantes du code y sont",
      en: "/metrics answers: \(families) families, \(samples) series, and the code's \(count) living metrics are there")
  }

  fileprivate static func missing(_ names: [String]) -> Phrase {
    let list = Phrase.list(names)
    return Phrase(
      fr: "/metrics répond, mais il y manque \(list.french), que le code définit",
      en: "/metrics answers, but \(list.english), which the code defines, is not there")
  }

  fileprivate static let rebuild = Phrase(
    fr: "le conteneur tourne peut-être avec une ancienne image\u{A0}: docker compose up -d --build api",
    en: "the container may run an old image: docker compose up -d --build api")
}
