import Artifacts
import Wording

extension Check {
  /// The app serves its metrics: by the instrumentator, or in another way.
  static let instrumentator = Check("p1.instrumentator") { workspace in
    let application = workspace.application
    guard application.hasApp else { return .fail(.noApp, help: .expose) }
    guard let endpoint = application.metricsEndpoint else { return .notServed(workspace) }
    if let variable = application.instrumentator?.environmentVariable,
      endpoint.form == .expose, !workspace.sets(variable)
    {
      return .fail(
        .switchedOff(variable), help: .setVariable(variable),
        evidence: workspace.evidence(at: [endpoint.location]))
    }
    let calls = (application.instrumentator?.instrumentCalls ?? []) + [endpoint.location]
    return .pass(
      .served(endpoint, application.instrumentator), evidence: workspace.evidence(at: calls))
  }
}

extension Judgement {
  /// Nothing serves the metrics: how near the app came to it.
  fileprivate static func notServed(_ workspace: Workspace) -> Judgement {
    let application = workspace.application
    if let instrumentator = application.instrumentator {
      return .fail(
        .notExposed(instrumentator.library.rawValue), help: .expose,
        evidence: workspace.evidence(at: instrumentator.instrumentCalls))
    }
    let dead = application.modules.first {
      $0.importedPackages.contains("prometheus_fastapi_instrumentator")
    }
    guard let dead else { return .fail(.nothing, help: .expose) }
    return .fail(.neverCalled(dead.path), help: .expose, evidence: [.file(dead.path)])
  }
}

extension Workspace {
  /// Whether a file gives a variable of the environment a value.
  fileprivate func sets(_ variable: String) -> Bool {
    sources.contains { source in
      !source.path.hasSuffix(".md")
        && source.lines.contains { line in
          guard let end = line.endOfFirst(variable) else { return false }
          let rest = line[end...].drop { " \"']".contains($0) }
          return rest.first == ":" || rest.first == "=" || line.contains("ENV \(variable) ")
        }
    }
  }
}

extension Phrase {
  fileprivate static func served(
    _ endpoint: MetricsEndpoint, _ instrumentation: Instrumentation?
  ) -> Phrase {
    switch endpoint.form {
    case .expose where instrumentation?.instrumentCalls.isEmpty == false:
      return Phrase(
        fr: "l'instrumentateur mesure l'application et l'expose sur '\(endpoint.path)'",
        en: "the instrumentator measures the app and exposes it at '\(endpoint.path)'")
    case .expose:
      return Phrase(
        fr: """
          '\(endpoint.path)' est exposé, mais sans instrument(app)\u{A0}: aucune métrique HTTP n'y \
          figure
          """,
        en: "'\(endpoint.path)' is exposed, but without instrument(app): it shows no HTTP metric")
    case .mount:
      return Phrase(
        fr: "une application de métriques est montée sur '\(endpoint.path)'",
        en: "an app that serves metrics is mounted at '\(endpoint.path)'")
    case .route:
      return Phrase(
        fr: "la route '\(endpoint.path)' sert les métriques",
        en: "the route '\(endpoint.path)' serves the metrics")
    case .server:
      let port = endpoint.port.map { " \($0)" } ?? ""
      return Phrase(
        fr: "un serveur à part sert les métriques sur le port\(port)",
        en: "a server of its own serves the metrics on port\(port)")
    }
  }

  fileprivate static let noApp = Phrase(
    fr: "aucune application FastAPI n'a été trouvée", en: "no FastAPI app was found")

  fileprivate static func notExposed(_ library: String) -> Phrase {
    Phrase(
      fr: "l'application est instrumentée (\(library)), mais rien ne sert /metrics",
      en: "the app is instrumented (\(library)), but nothing serves /metrics")
  }

  fileprivate static func neverCalled(_ path: String) -> Phrase {
    Phrase(
      fr: "'\(path)' importe l'instrumentateur, mais l'application ne l'applique jamais",
      en: "'\(path)' imports the instrumentator, but the app never applies it")
  }

  fileprivate static let nothing = Phrase(
    fr: "rien ne sert /metrics\u{A0}: ni instrumentateur, ni route, ni application montée",
    en: "nothing serves /metrics: no instrumentator, no route, no mounted app")

  fileprivate static func switchedOff(_ variable: String) -> Phrase {
    Phrase(
      fr: "l'instrumentateur attend la variable '\(variable)', que rien ne définit",
      en: "the instrumentator waits for the variable '\(variable)', which nothing sets")
  }

  fileprivate static let expose = Phrase(
    fr: """
      dans le module de l'application, ajoutez \
      Instrumentator().instrument(app).expose(app, endpoint="/metrics")
      """,
    en: """
      in the module of the app, add \
      Instrumentator().instrument(app).expose(app, endpoint="/metrics")
      """)

  fileprivate static func setVariable(_ variable: String) -> Phrase {
    Phrase(
      fr: "donnez \(variable)=true au service de l'API, ou retirez should_respect_env_var",
      en: "give \(variable)=true to the API's service, or take should_respect_env_var away")
  }
}
