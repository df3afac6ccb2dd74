import TimeSeries
import Wording

extension LiveCheck {
  /// A call of a route moves a counter and a timer of the learner's, and a failing call counts no success.
  static let routeMoves = of(\.app, "p1.live.route") { app, scene in
    RouteMovement(app: app, metrics: scene.workspace.application.metrics).judgement()
  }
}

/// Compares what calls moved with what the code's metrics should do.
private struct RouteMovement {
  let app: AppObservation
  let metrics: [ApplicationMetric]

  func judgement() -> Judgement {
    if let wrong = failureThatCounts() { return wrong }
    let calls = app.successes.filter(\.succeeded)
    if let best = calls.first(where: { moved($0, .counter) != nil && moved($0, .histogram) != nil }) {
      return passed(best)
    }
    if let half = calls.first(where: { moved($0, .counter) != nil || moved($0, .histogram) != nil }) {
      return .partial(.onlyOne(half.call), help: .both, evidence: evidence(half))
    }
    return nothingMoved(calls)
  }

  private func passed(_ call: RouteExercise) -> Judgement {
    let counter = moved(call, .counter) ?? ""
    let timer = moved(call, .histogram) ?? ""
    return .pass(.bothMoved(call.call, counter, timer), evidence: evidence(call))
  }

  private func nothingMoved(_ calls: [RouteExercise]) -> Judgement {
    guard let first = calls.first else {
      return .review(.noCall, help: app.mayWrite ? .callYourself : .allowWriting)
    }
    let all = evidence(first)
    guard app.mayWrite else { return .review(.readingMovesNothing, help: .allowWriting, evidence: all) }
    return .fail(.nothingMoved(calls.map(\.call)), help: .both, evidence: all)
  }

  /// A call that failed and yet moved a counter of the code's.
  private func failureThatCounts() -> Judgement? {
    let wrong = app.failures.first { call in
      call.status >= 400 && moved(call, .counter, countingErrors: false) != nil
    }
    guard let wrong, let name = moved(wrong, .counter, countingErrors: false) else { return nil }
    return .fail(
      .failureCounted(wrong.call, wrong.status, name), help: .countAfter, evidence: evidence(wrong))
  }

  /// The series of a metric of the code that a call moved.
  private func moved(
    _ call: RouteExercise, _ kind: ApplicationMetric.Kind, countingErrors: Bool = true
  ) -> String? {
    let candidates = metrics.filter { metric in
      kind == .counter ? metric.kind == .counter : metric.kind == .histogram || metric.kind == .summary
    }
    let names = Set(candidates.flatMap(\.exposedNames)).filter { !$0.hasSuffix("_created") }
    let series = call.moved.keys.first { labels in
      names.contains(labels.metricName ?? "") && (countingErrors || !tellsErrors(labels))
    }
    return series?.metricName
  }

  /// Whether a series says by its name or labels that it counts failures.
  private func tellsErrors(_ labels: Labels) -> Bool {
    let text = labels.description.lowercased()
    return ["error", "erreur", "fail", "echec", "404", "422", "4xx", "5xx", "exception", "refus"]
      .contains { text.contains($0) } || labels.contains("status") || labels.contains("status_code")
  }

  private func evidence(_ call: RouteExercise) -> [Evidence] {
    let changes = call.moved.sorted { $0.key < $1.key }.prefix(4).map { labels, change in
      Evidence.query(query: labels.description, result: "+\(change.shortText)")
    }
    return [.http(url: call.url, status: call.status)] + changes
  }
}

extension Phrase {
  fileprivate static func bothMoved(_ call: String, _ counter: String, _ timer: String) -> Phrase {
    Phrase(
      fr: "'\(call)' fait bouger le compteur '\(counter)' et la durée '\(timer)'",
      en: "'\(call)' moves the counter '\(counter)' and the duration '\(timer)'")
  }

  fileprivate static func onlyOne(_ call: String) -> Phrase {
    Phrase(
      fr: "'\(call)' ne fait bouger que l'un des deux, du compteur et de la durée",
      en: "'\(call)' moves only one of the two, counter and duration")
  }

  fileprivate static func nothingMoved(_ calls: [String]) -> Phrase {
    let list = Phrase.list(calls)
    return Phrase(
      fr: "\(list.french)\u{A0}: aucun appel ne fait bouger une métrique à vous",
      en: "\(list.english): no call moves a metric of yours")
  }

  fileprivate static func failureCounted(_ call: String, _ status: Int, _ name: String) -> Phrase {
    Phrase(
      fr: "'\(call)' échoue (HTTP \(status)) et pourtant '\(name)' augmente\u{A0}: un échec compte comme un succès",
      en: "'\(call)' fails (HTTP \(status)) and yet '\(name)' grows: a failure counts as a success")
  }

  fileprivate static let noCall = Phrase(
    fr: "aucune route sans paramètre n'a répondu\u{A0}: rien n'a pu être essayé",
    en: "no route without parameters answered: nothing could be tried")

  fileprivate static let readingMovesNothing = Phrase(
    fr: "lire ne fait bouger aucune métrique à vous\u{A0}: la route mesurée écrit peut-être",
    en: "reading moves no metric of yours: the route that is measured may be one that writes")

  fileprivate static let both = Phrase(
    fr: "dans la route, mesurez la durée autour du travail et incrémentez le compteur après son succès",
    en: "in the route, time the work and increment the counter once it has succeeded")

  fileprivate static let countAfter = Phrase(
    fr: "déplacez '.inc()' après le travail, là où l'on n'arrive qu'en cas de succès",
    en: "move '.inc()' behind the work, where only a success arrives")

  fileprivate static let allowWriting = Phrase(
    fr: "relancez avec --exercise pour permettre aussi un appel qui écrit",
    en: "run again with --exercise to allow a call that writes too")

  fileprivate static let callYourself = Phrase(
    fr: "appelez votre route vous-même et comparez /metrics avant et après",
    en: "call your route yourself and compare /metrics before and after")
}
