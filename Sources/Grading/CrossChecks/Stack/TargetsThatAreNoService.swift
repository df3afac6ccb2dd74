import Artifacts
import Wording

extension CrossCheck {
  /// Prometheus is told hosts that no container of compose has.
  static let unknownTargets = CrossCheck("stack.target_unknown") { workspace in
    let stack = workspace.stack
    guard let prometheus = stack.prometheusService,
      prometheus.definition.networkMode?.value != "host"
    else { return [] }
    let judge = ScrapeJudge(stack: stack, application: workspace.application)
    let known = stack.services.reduce(into: Set<String>()) { $0.formUnion($1.hostNames) }
    return judge.targets.compactMap { judged in
      if judged.fit == .localhost { return stack.localhostFinding(judged) }
      let host = judged.target.host
      guard judged.fit == .elsewhere, !known.contains(host), isServiceName(host) else {
        return nil
      }
      return stack.unknownFinding(judged, known: known)
    }
  }

  /// Whether a host can only be a container's name: neither an address nor a name with dots.
  private static func isServiceName(_ host: String) -> Bool {
    !host.isEmpty && !ScrapeJudge.isLoopback(host) && !host.contains(".") && !host.contains("[")
      && !host.contains("$")
  }
}

extension Stack {
  fileprivate func localhostFinding(_ judged: JudgedTarget) -> Finding {
    Finding(
      .error, id: "stack.target_localhost", at: judged.target.location,
      message: .localhost(judged.target.address), help: .useService(self))
  }

  fileprivate func unknownFinding(_ judged: JudgedTarget, known: Set<String>) -> Finding {
    let near = NearestWord.of(judged.target.host, in: known)
    return Finding(
      .warning, id: "stack.target_unknown", at: judged.target.location,
      message: .unknown(judged.target, near: near), help: .useService(self))
  }
}

extension Phrase {
  fileprivate static func localhost(_ address: String) -> Phrase {
    Phrase(
      fr: "la cible \(address) est, vue de son conteneur, Prometheus lui-même",
      en: "the target \(address) is, seen from its container, Prometheus itself")
  }

  fileprivate static func unknown(_ target: ScrapeTarget, near: String?) -> Phrase {
    let base = Phrase(
      fr: "la cible \(target.address) n'est aucun service de compose",
      en: "the target \(target.address) is no service of compose")
    guard let near else { return base }
    return base
      + Phrase(
        fr: "\u{A0}; vouliez-vous «\u{A0}\(near)\u{A0}»\u{A0}?", en: "; did you mean '\(near)'?")
  }

  fileprivate static func useService(_ stack: Stack) -> Phrase {
    let names = Phrase.list(stack.services.map(\.name), limit: 8)
    return Phrase(
      fr: "utilisez le nom d'un service\u{A0}: ", en: "use the name of a service: ") + names
  }
}
