import Artifacts
import Wording

extension CrossCheck {
  /// Containers that may start too early, wait for nothing, or that nobody can reach.
  static let fragileStarts = CrossCheck("stack.start") { workspace in
    let stack = workspace.stack
    return stack.dependencyFindings + stack.loopbackFindings + stack.versionFindings
  }
}

extension Stack {
  fileprivate var dependencyFindings: [Finding] {
    services.flatMap { service in
      service.definition.dependencies.compactMap { dependency -> Finding? in
        guard let other = services.first(where: { $0.name == dependency.service }) else {
          return nil
        }
        if dependency.condition == "service_healthy" {
          guard !other.definition.hasHealthcheck, other.build == nil else { return nil }
          return Finding(
            .warning, id: "stack.healthcheck_missing", at: dependency.location,
            message: .noHealthcheck(other.name), help: .addHealthcheck)
        }
        guard other.role == .database, service.role == .api else { return nil }
        return Finding(
          .info, id: "stack.depends_on_without_healthcheck", at: dependency.location,
          message: .startsTooEarly(service.name, other.name), help: .waitForHealth)
      }
    }
  }

  fileprivate var loopbackFindings: [Finding] {
    guard let start = apiStart, let server = start.start.server, server.listensOnLoopbackOnly,
      let location = start.start.location, apiService != nil
    else { return [] }
    return [
      Finding(
        .warning, id: "stack.listens_on_loopback", at: location, message: .loopback(server),
        help: .listenOnAll)
    ]
  }

  fileprivate var versionFindings: [Finding] {
    compose.files.compactMap { file in
      file.version.map {
        Finding(
          .info, id: "stack.compose_version_obsolete", at: $0.location, message: .obsolete,
          help: .removeVersion)
      }
    }
  }
}

extension Phrase {
  fileprivate static func noHealthcheck(_ name: String) -> Phrase {
    Phrase(
      fr: "«\u{A0}service_healthy\u{A0}» attend «\u{A0}\(name)\u{A0}», qui n'a pas de healthcheck",
      en: "'service_healthy' waits for '\(name)', which has no healthcheck")
  }

  fileprivate static let addHealthcheck = Phrase(
    fr: "ajoutez-lui «\u{A0}healthcheck\u{A0}», par exemple test: [\"CMD-SHELL\", \"pg_isready\"]",
    en: "give it a 'healthcheck', for example test: [\"CMD-SHELL\", \"pg_isready\"]")

  fileprivate static func startsTooEarly(_ service: String, _ database: String) -> Phrase {
    Phrase(
      fr:
        "«\u{A0}\(service)\u{A0}» démarre dès que «\u{A0}\(database)\u{A0}» est lancé, parfois avant que la base réponde",
      en:
        "'\(service)' starts as soon as '\(database)' is launched, at times before the database answers"
    )
  }

  fileprivate static let waitForHealth = Phrase(
    fr:
      "donnez un healthcheck à la base et écrivez «\u{A0}depends_on: {db: {condition: service_healthy}}\u{A0}»",
    en: "give the database a healthcheck and write 'depends_on: {db: {condition: service_healthy}}'"
  )

  fileprivate static func loopback(_ server: ServerCommand) -> Phrase {
    Phrase(
      fr:
        "\(server.program.rawValue) n'écoute que sur 127.0.0.1\u{A0}: aucun autre conteneur ne peut l'atteindre",
      en: "\(server.program.rawValue) listens on 127.0.0.1 only: no other container can reach it")
  }

  fileprivate static let listenOnAll = Phrase(
    fr: "ajoutez «\u{A0}--host 0.0.0.0\u{A0}» à la commande",
    en: "add '--host 0.0.0.0' to the command")

  fileprivate static let obsolete = Phrase(
    fr: "la clé «\u{A0}version\u{A0}» est obsolète, Docker l'ignore",
    en: "the key 'version' is obsolete, Docker ignores it")

  fileprivate static let removeVersion = Phrase(
    fr: "supprimez cette ligne", en: "remove this line")
}
