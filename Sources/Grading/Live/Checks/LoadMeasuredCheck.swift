import Wording

extension LiveCheck {
  /// A load test was run and measured.
  static let loadMeasured = LiveCheck("p4.live.load") { scene in
    let runs = LocustRun.all(in: scene.workspace.sources)
    guard let best = runs.max(by: { $0.requests < $1.requests }) else {
      return Judgement(.blocked, .noRun, help: .runLoad)
    }
    let evidence = runs.prefix(3).map { Evidence.file(path: $0.path, line: $0.line, excerpt: $0.summary) }
    guard best.requests >= 100 else { return .partial(.small(best), help: .longer, evidence: evidence) }
    return .pass(.measured(best, runs.count), evidence: evidence)
  }
}

extension Phrase {
  fileprivate static let noRun = Phrase(
    fr: "aucun résultat de Locust (CSV) n'est là", en: "there is no result of Locust (CSV)")

  fileprivate static let runLoad = Phrase(
    fr: "lancez vigie load, ou locust avec --csv, et gardez les fichiers",
    en: "run vigie load, or locust with --csv, and keep the files")

  fileprivate static func small(_ run: LocustRun) -> Phrase {
    Phrase(
      fr: "\(run.requests) requêtes seulement\u{A0}: trop peu pour conclure",
      en: "only \(run.requests) requests: too few to conclude")
  }

  fileprivate static let longer = Phrase(
    fr: "laissez le test durer au moins une minute", en: "let the test last a minute at least")

  fileprivate static func measured(_ run: LocustRun, _ count: Int) -> Phrase {
    Phrase(
      fr: "\(count) test(s) mesuré(s), jusqu'à \(run.summary)",
      en: "\(count) test(s) measured, up to \(run.summary)")
  }
}
