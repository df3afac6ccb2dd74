import Artifacts
import Wording

extension Check {
  /// A service runs the learner's FastAPI app.
  static let composeApi = Check("p2.compose.api") { workspace in
    let stack = workspace.stack
    if let refusal = Judgement.composeRefused(stack) { return refusal }
    guard let api = stack.apiService else { return .fail(.noApi(stack), help: .addApi) }
    return .pass(.api(api), evidence: [stack.evidence(api.location)])
  }
}

extension Phrase {
  fileprivate static func api(_ service: StackService) -> Phrase {
    let what = service.build?.context.map { $0.isEmpty ? "." : $0 } ?? service.image?.value ?? ""
    return Phrase(
      fr: "le service «\u{A0}\(service.name)\u{A0}» lance l'API (\(what))",
      en: "the service '\(service.name)' runs the API (\(what))")
  }

  fileprivate static func noApi(_ stack: Stack) -> Phrase {
    Phrase(
      fr: "aucun service ne construit ni ne lance l'application FastAPI, parmi ",
      en: "no service builds or runs the FastAPI app, among ")
      + .list(stack.services.map(\.name), limit: 8)
  }

  fileprivate static let addApi = Phrase(
    fr: "ajoutez un service avec «\u{A0}build: .\u{A0}» qui lance uvicorn sur votre application",
    en: "add a service with 'build: .' that runs uvicorn on your app")
}
