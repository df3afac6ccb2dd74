import Artifacts
import Wording

extension Check {
  /// Docker would accept the compose file that holds the monitoring.
  static let composeValid = Check("p2.compose.valid") { workspace in
    let stack = workspace.stack
    guard let file = stack.monitoringCompose else { return .noComposeFile }
    guard let problem = stack.compose.problems.first else {
      return .pass(
        .accepted(file), evidence: [.file(file.path)])
    }
    return .fail(
      .refused(file.path, problem), help: .repair(problem),
      evidence: stack.evidence(stack.compose.problems.map(\.location)))
  }
}

extension Judgement {
  /// There is no compose file at all.
  static let noComposeFile = Judgement.fail(
    Phrase(fr: "aucun fichier compose n'a été trouvé", en: "no compose file was found"),
    help: Phrase(
      fr: "créez docker-compose.yml à la racine, avec les services api, db, prometheus et grafana",
      en: "create docker-compose.yml at the top, with the services api, db, prometheus and grafana")
  )

  /// Why no service of a stack can be credited; nil where Docker would accept its compose file.
  static func composeRefused(_ stack: Stack) -> Judgement? {
    guard let file = stack.monitoringCompose else { return .noComposeFile }
    guard let problem = stack.compose.problems.first else { return nil }
    return .fail(
      .refusedWithServices(file.path, problem), help: .repair(problem),
      evidence: [stack.evidence(problem.location)])
  }
}

extension Phrase {
  fileprivate static func accepted(_ file: ComposeFile) -> Phrase {
    let count = Phrase.count(
      file.services.count, fr: ("service", "services"), en: ("service", "services"))
    let names = Phrase.list(file.services.map(\.name), limit: 8)
    return Phrase(verbatim: "\(file.path)\u{A0}: ") + count + Phrase(verbatim: " (") + names
      + Phrase(verbatim: ")")
  }

  fileprivate static func refused(_ path: String, _ problem: ComposeProblem) -> Phrase {
    Phrase(
      fr: "Docker refuse \(path) (ligne \(problem.location.line))\u{A0}: ",
      en: "Docker refuses \(path) (line \(problem.location.line)): ") + problem.phrase
  }

  fileprivate static func refusedWithServices(_ path: String, _ problem: ComposeProblem) -> Phrase {
    Phrase(
      fr:
        "aucun service ne démarre, car Docker refuse \(path) (ligne \(problem.location.line))\u{A0}: ",
      en: "no service starts, for Docker refuses \(path) (line \(problem.location.line)): ")
      + problem.phrase
  }

  fileprivate static func repair(_ problem: ComposeProblem) -> Phrase {
    Phrase(
      fr:
        "corrigez la ligne \(problem.location.line), puis vérifiez avec «\u{A0}docker compose config\u{A0}»",
      en: "repair line \(problem.location.line), then check with 'docker compose config'")
  }
}
