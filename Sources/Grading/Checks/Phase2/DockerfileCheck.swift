import Artifacts
import Wording

extension Check {
  /// The Dockerfile builds and starts the API where compose says.
  static let dockerfile = Check("p2.dockerfile") { workspace in
    DockerfileJudge(stack: workspace.stack, application: workspace.application).judgement
  }
}

/// Follows the build and the start of the API to the first thing that keeps it from running.
private struct DockerfileJudge {
  let stack: Stack
  let application: Application

  var judgement: Judgement {
    guard let start = judged else { return .fail(.none, help: .write) }
    if let problem = start.build?.problem { return failure(problem, start) }
    guard let build = start.build, let path = build.dockerfilePath else {
      return .fail(.none, help: .write)
    }
    if let failure = startFailure(start, path: path) ?? portFailure(start) { return failure }
    return .pass(.starts(path, start), evidence: evidence(start, path: path))
  }

  /// The start of the API's build; for a service that builds nothing, that of a Dockerfile by itself.
  private var judged: ApiStart? {
    if let start = stack.apiStart, start.build != nil { return start }
    let alone = stack.dockerfiles.compactMap(stack.files.source).map {
      ApiStart(
        alone: ServiceBuild(alone: $0, in: stack.files), application: application, in: stack.files)
    }
    return alone.first { $0.start.server != nil } ?? alone.first
  }

  private func evidence(_ start: ApiStart, path: String) -> [Evidence] {
    let service = stack.apiService?.definition.build?.location
    let lines = [start.start.location, service].compactMap { $0 }
    return lines.isEmpty ? [.file(path)] : stack.evidence(lines)
  }

  private func failure(_ problem: ServiceBuild.Problem, _ start: ApiStart) -> Judgement {
    let named = stack.apiService?.definition.build?.location
    let location: SourceLocation? =
      if case .missingSource(_, let location) = problem { location } else { named }
    return .fail(
      .cannotBuild(problem), help: .repair(problem, stack),
      evidence: location.map { [stack.evidence($0)] } ?? [])
  }

  private func startFailure(_ start: ApiStart, path: String) -> Judgement? {
    let evidence = evidence(start, path: path)
    switch start.start {
    case .imageDefault:
      let starts = start.build?.image?.base.contains("uvicorn-gunicorn") == true
      return starts ? nil : .fail(.startsNothing(path), help: .addCommand, evidence: evidence)
    case .other(let words, _):
      guard !StartTools.mayServe(words) else { return nil }
      return .fail(.noServer(words), help: .addCommand, evidence: evidence)
    case .server(let server, _): return moduleFailure(start, server, evidence)
    }
  }

  private func moduleFailure(
    _ start: ApiStart, _ server: ServerCommand, _ evidence: [Evidence]
  ) -> Judgement? {
    switch start.module {
    case .missing(let name):
      return .fail(.noModule(name, start), help: .alignModule, evidence: evidence)
    case .noAttribute(let name, let path):
      return .fail(.noAttribute(name, path), help: .alignModule, evidence: evidence)
    case .file(let path) where server.program == .python:
      let text = stack.files.source(path)?.text ?? ""
      let serves = ["uvicorn", "hypercorn", "granian", "gunicorn"].contains { text.contains($0) }
      guard !serves && application.listeningPorts.isEmpty else { return nil }
      return .fail(.runsNoServer(path), help: .addCommand, evidence: evidence)
    case .file, .unknown: return nil
    }
  }

  private func portFailure(_ start: ApiStart) -> Judgement? {
    guard let service = stack.apiService, start.isPortCertain, let port = start.ports.first else {
      return nil
    }
    let published = service.ports.compactMap(\.container)
    let isReached = published.contains { range in
      start.ports.contains { range.contains($0.value) }
    }
    guard !published.isEmpty, published.count == service.ports.count, !isReached else { return nil }
    return .fail(
      .wrongPort(service, port), help: .alignPort(port.value),
      evidence: stack.evidence(service.ports.map(\.location) + [port.location]))
  }
}

/// Programs that start others: what they run is not read.
private enum StartTools {
  private static let names: Set<String> = [
    "make", "just", "task", "supervisord", "honcho", "poe", "hatch", "pdm", "pixi", "s6-svscan",
    "daphne", "invoke", "inv", "tox", "circusd", "robyn", "litestar",
  ]

  static func mayServe(_ words: [String]) -> Bool {
    words.contains { names.contains($0.split(separator: "/").last.map(String.init) ?? $0) }
  }
}

extension Phrase {
  fileprivate static let none = Phrase(
    fr: "aucun Dockerfile ne construit l'API", en: "no Dockerfile builds the API")

  fileprivate static let write = Phrase(
    fr: "écrivez un Dockerfile qui copie l'application, installe ses dépendances et lance uvicorn",
    en: "write a Dockerfile that copies the app, installs its dependencies and runs uvicorn")

  fileprivate static func starts(_ path: String, _ start: ApiStart) -> Phrase {
    guard let port = start.ports.first?.value else {
      return Phrase(fr: "\(path) lance l'API", en: "\(path) starts the API")
    }
    return Phrase(
      fr: "\(path) lance l'API, qui écoute sur le port \(port)",
      en: "\(path) starts the API, which listens on port \(port)")
  }

  fileprivate static func cannotBuild(_ problem: ServiceBuild.Problem) -> Phrase {
    switch problem {
    case .noContext(let path):
      Phrase(
        fr: "le contexte de construction «\u{A0}\(path)\u{A0}» n'existe pas",
        en: "the build context '\(path)' does not exist")
    case .noDockerfile(let path):
      Phrase(fr: "il n'y a pas de fichier \(path)", en: "there is no file \(path)")
    case .unreadableDockerfile(let path):
      Phrase(
        fr: "\(path) n'est pas un Dockerfile (aucun FROM)", en: "\(path) is no Dockerfile (no FROM)"
      )
    case .noTarget(let name):
      Phrase(
        fr: "le Dockerfile n'a pas d'étape «\u{A0}\(name)\u{A0}»",
        en: "the Dockerfile has no stage '\(name)'")
    case .missingSource(let source, let location):
      Phrase(
        fr:
          "\(location)\u{A0}: COPY demande «\u{A0}\(source)\u{A0}», que le contexte ne contient pas",
        en: "\(location): COPY asks for '\(source)', which the context does not hold")
    }
  }

  fileprivate static func repair(_ problem: ServiceBuild.Problem, _ stack: Stack) -> Phrase {
    let there = stack.dockerfiles.first
    switch problem {
    case .noDockerfile, .noContext:
      guard let there else { return .write }
      return Phrase(
        fr:
          "le Dockerfile trouvé est \(there)\u{A0}: écrivez son chemin dans «\u{A0}build: {context: …, dockerfile: …}\u{A0}»",
        en:
          "the Dockerfile found is \(there): write its path in 'build: {context: …, dockerfile: …}'"
      )
    case .unreadableDockerfile, .noTarget, .missingSource:
      return Phrase(
        fr:
          "les chemins de COPY partent du contexte nommé par compose\u{A0}; vérifiez avec «\u{A0}docker compose build\u{A0}»",
        en:
          "the paths of COPY start at the context that compose names; check with 'docker compose build'"
      )
    }
  }

  fileprivate static func startsNothing(_ path: String) -> Phrase {
    Phrase(
      fr: "\(path) n'a ni CMD ni ENTRYPOINT\u{A0}: le conteneur ne lance rien",
      en: "\(path) has neither CMD nor ENTRYPOINT: the container starts nothing")
  }

  fileprivate static func noServer(_ words: [String]) -> Phrase {
    let text = String(words.joined(separator: " ").prefix(80))
    return Phrase(
      fr: "la commande «\u{A0}\(text)\u{A0}» ne lance aucun serveur connu",
      en: "the command '\(text)' starts no server that is known")
  }

  fileprivate static let addCommand = Phrase(
    fr:
      "terminez par CMD [\"uvicorn\", \"app.main:app\", \"--host\", \"0.0.0.0\", \"--port\", \"8000\"]",
    en:
      "end with CMD [\"uvicorn\", \"app.main:app\", \"--host\", \"0.0.0.0\", \"--port\", \"8000\"]")

  fileprivate static func noModule(_ name: String, _ start: ApiStart) -> Phrase {
    let folder = start.build?.image?.workingDirectory ?? "/"
    return Phrase(
      fr: "le serveur cherche «\u{A0}\(name)\u{A0}» dans \(folder), où rien de ce nom n'est copié",
      en: "the server looks for '\(name)' in \(folder), where nothing of that name is copied")
  }

  fileprivate static func noAttribute(_ name: String, _ path: String) -> Phrase {
    Phrase(
      fr: "le serveur demande «\u{A0}\(name)\u{A0}» à \(path), qui n'a rien de ce nom",
      en: "the server asks \(path) for '\(name)', which it does not have")
  }

  fileprivate static func runsNoServer(_ path: String) -> Phrase {
    Phrase(
      fr: "le conteneur exécute \(path), qui ne lance pas de serveur",
      en: "the container runs \(path), which starts no server")
  }

  fileprivate static let alignModule = Phrase(
    fr: "accordez WORKDIR, COPY et le module donné à uvicorn (dossier.fichier:variable)",
    en: "make WORKDIR, COPY and the module given to uvicorn agree (folder.file:variable)")

  fileprivate static func wrongPort(_ service: StackService, _ port: Located<Int>) -> Phrase {
    let published = service.ports.map(\.text).joined(separator: ", ")
    return Phrase(
      fr:
        "compose publie «\u{A0}\(published)\u{A0}», mais l'API écoute sur le port \(port.value) (\(port.location))",
      en:
        "compose publishes '\(published)', but the API listens on port \(port.value) (\(port.location))"
    )
  }

  fileprivate static func alignPort(_ port: Int) -> Phrase {
    Phrase(
      fr: "écrivez «\u{A0}\(port):\(port)\u{A0}» dans ports, ou changez le port d'uvicorn",
      en: "write '\(port):\(port)' in ports, or change the port of uvicorn")
  }
}
