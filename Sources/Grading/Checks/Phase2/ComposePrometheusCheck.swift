import Artifacts
import Wording

extension Check {
  /// A service runs Prometheus.
  static let composePrometheus = Check("p2.compose.prometheus") { workspace in
    workspace.stack.judgement(
      on: workspace.stack.prometheusService, "Prometheus", example: "prom/prometheus:latest")
  }
}

extension Stack {
  /// The judgement on a service that must be there.
  func judgement(on service: StackService?, _ name: String, example: String) -> Judgement {
    if let refusal = Judgement.composeRefused(self) { return refusal }
    guard let service else {
      return .fail(.absent(name, self), help: .add(name, example: example))
    }
    return .pass(.present(service, name), evidence: [evidence(service.location)])
  }
}

extension Phrase {
  fileprivate static func present(_ service: StackService, _ name: String) -> Phrase {
    let image = service.image?.value ?? service.build?.dockerfilePath ?? ""
    return Phrase(
      fr: "le service «\u{A0}\(service.name)\u{A0}» lance \(name) (\(image))",
      en: "the service '\(service.name)' runs \(name) (\(image))")
  }

  fileprivate static func absent(_ name: String, _ stack: Stack) -> Phrase {
    Phrase(
      fr: "aucun service ne lance \(name), parmi ", en: "no service runs \(name), among ")
      + .list(stack.services.map(\.name), limit: 8)
  }

  fileprivate static func add(_ name: String, example: String) -> Phrase {
    Phrase(
      fr: "ajoutez un service avec «\u{A0}image: \(example)\u{A0}»",
      en: "add a service with 'image: \(example)'")
  }
}
