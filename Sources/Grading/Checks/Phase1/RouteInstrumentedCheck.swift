import Artifacts
import Wording

extension Check {
  /// One route has a counter and a timer, whatever brings them.
  static let routeInstrumented = Check("p1.route_instrumented") { workspace in
    let routes = InstrumentedRoutes(workspace.application)
    if let route = routes.complete.first {
      return .pass(.complete(route), evidence: workspace.evidence(of: route))
    }
    if let route = routes.partial.first {
      let lacksTimer = route.timers.isEmpty
      return .partial(
        lacksTimer ? .onlyCounter(route) : .onlyTimer(route),
        help: lacksTimer ? .addTimer(route) : .addCounter(route),
        evidence: workspace.evidence(of: route))
    }
    let plain = workspace.application.routes.prefix(3).map(\.location)
    return .fail(
      workspace.application.routes.isEmpty ? .noRoute : .plainRoutes(workspace.application.routes),
      help: .instrumentOne, evidence: workspace.evidence(at: Array(plain)))
  }
}

/// The routes that move metrics; what middlewares do counts for every route.
struct InstrumentedRoutes {
  /// Those with a counter and a timer.
  let complete: [ApplicationRoute]
  /// Those with one of the two.
  let partial: [ApplicationRoute]

  init(_ application: Application) {
    let everywhere = application.everyRequest
    let own = application.routes.filter { !$0.counters.isEmpty || !$0.timers.isEmpty }
    let helped = own.map { $0.helped(by: everywhere) }
    let general = application.routes.isEmpty ? [] : [everywhere].compactMap { $0 }
    complete = (own + helped + general).filter { !$0.counters.isEmpty && !$0.timers.isEmpty }
    partial = (own + general).filter { $0.counters.isEmpty != $0.timers.isEmpty }
  }
}

extension ApplicationRoute {
  /// The route with what a middleware adds to it.
  fileprivate func helped(by middleware: ApplicationRoute?) -> ApplicationRoute {
    guard let middleware else { return self }
    return ApplicationRoute(
      method: method, path: path, function: function, location: location,
      counters: counters + middleware.counters, timers: timers + middleware.timers,
      counting: counting ?? middleware.counting)
  }

  /// How it is named in messages.
  fileprivate var title: Phrase {
    method == "*"
      ? Phrase(fr: "le middleware '\(function)'", en: "the middleware '\(function)'")
      : Phrase(fr: "la route '\(method) \(path)'", en: "the route '\(method) \(path)'")
  }
}

extension Workspace {
  /// Where a route stands, counts and measures.
  func evidence(of route: ApplicationRoute) -> [Evidence] {
    evidence(
      at: [route.location] + route.counters.prefix(1).map(\.location)
        + route.timers.prefix(1).map(\.location))
  }
}

extension Phrase {
  fileprivate static func complete(_ route: ApplicationRoute) -> Phrase {
    let counter = route.counters.first?.name ?? ""
    let timer = route.timers.first?.name ?? ""
    return route.title
      + Phrase(
        fr: " compte ('\(counter)') et mesure sa durée ('\(timer)')",
        en: " counts ('\(counter)') and measures its duration ('\(timer)')")
  }

  fileprivate static func onlyCounter(_ route: ApplicationRoute) -> Phrase {
    route.title
      + Phrase(
        fr: " compte ('\(route.counters.first?.name ?? "")') sans mesurer de durée",
        en: " counts ('\(route.counters.first?.name ?? "")') but measures no duration")
  }

  fileprivate static func onlyTimer(_ route: ApplicationRoute) -> Phrase {
    route.title
      + Phrase(
        fr: " mesure sa durée ('\(route.timers.first?.name ?? "")') sans rien compter",
        en: " measures its duration ('\(route.timers.first?.name ?? "")') but counts nothing")
  }

  fileprivate static let noRoute = Phrase(
    fr: "aucune route d'une application FastAPI n'a été trouvée",
    en: "no route of a FastAPI app was found")

  fileprivate static func plainRoutes(_ routes: [ApplicationRoute]) -> Phrase {
    Phrase(
      fr: "aucune route ne touche à une métrique\u{A0}: ", en: "no route touches a metric: ")
      + .list(routes.map { "\($0.method) \($0.path)" }, limit: 3)
  }

  fileprivate static func addTimer(_ route: ApplicationRoute) -> Phrase {
    Phrase(
      fr: """
        dans '\(route.function)', entourez le travail de with DatabaseQueryTimer(): ou de \
        with votre_histogramme.time():
        """,
      en: """
        in '\(route.function)', put the work into with DatabaseQueryTimer(): or \
        with your_histogram.time():
        """)
  }

  fileprivate static func addCounter(_ route: ApplicationRoute) -> Phrase {
    Phrase(
      fr: "dans '\(route.function)', appelez votre_compteur.inc() une fois le travail réussi",
      en: "in '\(route.function)', call your_counter.inc() once the work has succeeded")
  }

  fileprivate static let instrumentOne = Phrase(
    fr: """
      choisissez une route importante\u{A0}: with DatabaseQueryTimer(): autour du travail, puis \
      votre_compteur.inc() juste après
      """,
    en: """
      choose one important route: with DatabaseQueryTimer(): around the work, then \
      your_counter.inc() right after it
      """)
}
