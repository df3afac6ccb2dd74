import Artifacts
import Wording

extension CrossCheck {
  /// Requests of Locust that the app answers by a redirect, for want of a slash or one too many.
  static let redirectedRequests = CrossCheck("application.redirected_request") { workspace in
    let application = workspace.application
    var known: Set<String> = []
    return application.locustUsers.flatMap(\.tasks).flatMap(\.requests).compactMap { request in
      guard let path = request.path, let route = application.redirect(of: request, path),
        known.insert(request.method + path).inserted
      else { return nil }
      return Finding(
        .warning, id: "application.redirected_request", at: request.location,
        message: .redirected(request.method, path, route), help: .callExactly(route))
    }
  }
}

extension Application {
  /// The route to which a request is redirected; nil where one answers it as it is, or none does.
  fileprivate func redirect(of request: LocustUser.Request, _ path: String) -> String? {
    let asked = RoutePath(path)
    guard !asked.isDynamic, !asked.parts.isEmpty else { return nil }
    let answering = routes.filter {
      ($0.method == request.method || $0.method == "*") && RoutePath($0.path).answers(asked)
    }
    guard let first = answering.first,
      answering.allSatisfy({ RoutePath($0.path).endsWithSlash != asked.endsWithSlash })
    else { return nil }
    return first.path
  }
}

extension Phrase {
  fileprivate static func redirected(_ method: String, _ path: String, _ route: String) -> Phrase {
    Phrase(
      fr: """
        Locust appelle '\(method) \(path)', la route est '\(route)'\u{A0}: chaque appel donne une \
        redirection 307, comptée comme une requête de plus
        """,
      en: """
        Locust calls '\(method) \(path)', the route is '\(route)': every call gives a redirect 307, \
        which counts as one more request
        """)
  }

  fileprivate static func callExactly(_ route: String) -> Phrase {
    Phrase(
      fr: "appelez '\(route)' dans le locustfile, ou déclarez la route sans la barre oblique",
      en: "call '\(route)' in the locustfile, or declare the route without the slash")
  }
}
