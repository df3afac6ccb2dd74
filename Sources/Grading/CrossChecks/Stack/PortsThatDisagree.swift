import Artifacts
import Wording

extension CrossCheck {
  /// The server, `EXPOSE`, compose and Prometheus do not speak of the same port.
  static let disagreeingPorts = CrossCheck("stack.ports_disagree") { workspace in
    let stack = workspace.stack
    guard let start = stack.apiStart, start.isPortCertain, let port = start.ports.first else {
      return []
    }
    let allowed = Set(start.ports.map(\.value))
    return stack.exposeFindings(start, port, allowed) + stack.publishFindings(port, allowed)
      + stack.targetFindings(port, workspace.application)
  }
}

extension Stack {
  fileprivate func exposeFindings(
    _ start: ApiStart, _ port: Located<Int>, _ allowed: Set<Int>
  ) -> [Finding] {
    let exposed = start.build?.image?.exposed ?? []
    guard !exposed.isEmpty, !exposed.contains(where: { allowed.contains($0.value) }) else {
      return []
    }
    return exposed.prefix(1).map {
      Finding(
        .info, id: "stack.ports_disagree", at: $0.location,
        message: .exposes($0.value, port), help: .agree(port.value))
    }
  }

  fileprivate func publishFindings(_ port: Located<Int>, _ allowed: Set<Int>) -> [Finding] {
    let ports = apiService?.ports ?? []
    let isReached = ports.contains { published in
      published.container.map { range in allowed.contains(where: range.contains) } ?? true
    }
    guard let first = ports.first, !isReached else { return [] }
    return [
      Finding(
        .error, id: "stack.ports_disagree", at: first.location,
        message: .publishes(first.text, port), help: .agree(port.value))
    ]
  }

  fileprivate func targetFindings(
    _ port: Located<Int>, _ application: Application
  ) -> [Finding] {
    let targets = ScrapeJudge(stack: self, application: application).targets
    guard !targets.contains(where: { $0.fit == .right }) else { return [] }
    return targets.filter { $0.fit == .wrongPort }.map {
      Finding(
        .error, id: "stack.ports_disagree", at: $0.target.location,
        message: .aims($0.target.address, port), help: .agree(port.value))
    }
  }
}

extension Phrase {
  fileprivate static func exposes(_ exposed: Int, _ port: Located<Int>) -> Phrase {
    Phrase(
      fr: "EXPOSE \(exposed), mais l'API écoute sur le port \(port.value) (\(port.location))",
      en: "EXPOSE \(exposed), but the API listens on port \(port.value) (\(port.location))")
  }

  fileprivate static func publishes(_ text: String, _ port: Located<Int>) -> Phrase {
    Phrase(
      fr:
        "compose publie «\u{A0}\(text)\u{A0}», mais l'API écoute sur le port \(port.value) (\(port.location))",
      en:
        "compose publishes '\(text)', but the API listens on port \(port.value) (\(port.location))")
  }

  fileprivate static func aims(_ address: String, _ port: Located<Int>) -> Phrase {
    Phrase(
      fr:
        "Prometheus vise \(address), mais l'API écoute sur le port \(port.value) (\(port.location))",
      en:
        "Prometheus aims at \(address), but the API listens on port \(port.value) (\(port.location))"
    )
  }

  fileprivate static func agree(_ port: Int) -> Phrase {
    Phrase(
      fr:
        "mettez le même port \(port) dans la commande, EXPOSE, à droite de «\u{A0}:\u{A0}» dans ports, et dans la cible de Prometheus",
      en:
        "put the same port \(port) in the command, EXPOSE, right of ':' in ports, and in the target of Prometheus"
    )
  }
}
