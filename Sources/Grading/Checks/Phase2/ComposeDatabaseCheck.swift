import Artifacts
import Wording

extension Check {
  /// A service runs a database server.
  static let composeDatabase = Check("p2.compose.db") { workspace in
    let stack = workspace.stack
    let application = workspace.application
    if !stack.compose.problems.isEmpty, let refusal = Judgement.composeRefused(stack) {
      return refusal
    }
    if let database = stack.databaseService {
      return .pass(.database(database), evidence: [stack.evidence(database.location)])
    }
    if application.hasApp && application.database == .none { return .notApplicable(.noDatabase) }
    guard stack.monitoringCompose != nil else { return .noComposeFile }
    let isSQLite = application.database == .sqlite
    return .fail(isSQLite ? .sqlite : .noServer, help: .addDatabase)
  }
}

extension Phrase {
  fileprivate static func database(_ service: StackService) -> Phrase {
    let image = service.image?.value ?? service.build?.dockerfilePath ?? ""
    return Phrase(
      fr: "le service «\u{A0}\(service.name)\u{A0}» est une base de données (\(image))",
      en: "the service '\(service.name)' is a database (\(image))")
  }

  fileprivate static let noDatabase = Phrase(
    fr: "votre application n'utilise aucune base de données", en: "your app uses no database")

  fileprivate static let sqlite = Phrase(
    fr:
      "SQLite rend bien service à l'application, mais le cours demande un serveur de base de données dans compose",
    en: "SQLite serves the app well, but the course asks for a database server in compose")

  fileprivate static let noServer = Phrase(
    fr: "aucun service de base de données dans compose", en: "no database service in compose")

  fileprivate static let addDatabase = Phrase(
    fr:
      "ajoutez un service «\u{A0}db\u{A0}» avec «\u{A0}image: postgres:16-alpine\u{A0}» et donnez son adresse à l'API par DATABASE_URL",
    en:
      "add a service 'db' with 'image: postgres:16-alpine' and give its address to the API by DATABASE_URL"
  )
}
