import Artifacts
import Wording

extension Check {
  /// A scrape job reads the API at the port on which it listens and the path that it serves.
  static let scrapeJob = Check("p2.scrape_job_fastapi") { workspace in
    let stack = workspace.stack
    guard let config = stack.prometheusConfig else { return .fail(.noConfig, help: .write) }
    let targets = ScrapeJudge(stack: stack, application: workspace.application).targets
    guard let best = targets.max(by: { $0.fit < $1.fit }) else {
      return stack.withoutTargets(config)
    }
    let evidence = [stack.evidence(best.target.location)]
    switch best.fit {
    case .right: return .pass(.right(best), evidence: evidence)
    case .wrongPort:
      let ports = stack.apiPorts
      return .partial(
        .wrongPort(best, ports), help: .useTarget(stack),
        evidence: evidence + stack.evidence(ports.map(\.location), limit: 2))
    case .wrongPath:
      return .partial(
        .wrongPath(best, workspace.application.metricsPath),
        help: .usePath(workspace.application.metricsPath), evidence: evidence)
    case .localhost: return .fail(.localhost(best), help: .useTarget(stack), evidence: evidence)
    case .elsewhere:
      return stack.discovery(config)
        ?? .fail(.elsewhere(targets), help: .useTarget(stack), evidence: evidence)
    }
  }
}

extension Stack {
  fileprivate func withoutTargets(_ config: PrometheusConfig) -> Judgement {
    discovery(config)
      ?? .fail(
        .noTargets(config.path), help: .useTarget(self), evidence: [.file(config.path)])
  }

  /// Targets that only a running system could tell.
  fileprivate func discovery(_ config: PrometheusConfig) -> Judgement? {
    guard let found = config.jobs.flatMap(\.discoveries).first else { return nil }
    return .review(
      .discovered(found.value), help: .lookAtTargets, evidence: [evidence(found.location)])
  }
}

extension Phrase {
  fileprivate static let noConfig = Phrase(
    fr: "aucune configuration de Prometheus ne dit quoi lire",
    en: "no configuration of Prometheus says what to read")

  fileprivate static let write = Phrase(
    fr: "créez prometheus/prometheus.yml avec un job dont la cible est «\u{A0}api:8000\u{A0}»",
    en: "create prometheus/prometheus.yml with a job whose target is 'api:8000'")

  fileprivate static func right(_ judged: JudgedTarget) -> Phrase {
    Phrase(
      fr: "le job «\u{A0}\(judged.job.name)\u{A0}» lit l'API en \(judged.target.address)",
      en: "the job '\(judged.job.name)' reads the API at \(judged.target.address)")
  }

  fileprivate static func wrongPort(_ judged: JudgedTarget, _ ports: [Located<Int>]) -> Phrase {
    let listening = ports.first.map { "\($0.value) (\($0.location))" } ?? "?"
    return Phrase(
      fr:
        "le job «\u{A0}\(judged.job.name)\u{A0}» vise \(judged.target.address), mais l'API écoute sur le port \(listening)",
      en:
        "the job '\(judged.job.name)' aims at \(judged.target.address), but the API listens on port \(listening)"
    )
  }

  fileprivate static func wrongPath(_ judged: JudgedTarget, _ path: String) -> Phrase {
    Phrase(
      fr:
        "le job «\u{A0}\(judged.job.name)\u{A0}» lit \(judged.job.metricsPath.value), mais l'API sert ses métriques sous \(path)",
      en:
        "the job '\(judged.job.name)' reads \(judged.job.metricsPath.value), but the API serves its metrics under \(path)"
    )
  }

  fileprivate static func usePath(_ path: String) -> Phrase {
    Phrase(
      fr: "écrivez «\u{A0}metrics_path: \(path)\u{A0}» dans ce job",
      en: "write 'metrics_path: \(path)' in this job")
  }

  fileprivate static func localhost(_ judged: JudgedTarget) -> Phrase {
    Phrase(
      fr:
        "le job «\u{A0}\(judged.job.name)\u{A0}» vise \(judged.target.address)\u{A0}: dans un conteneur, c'est Prometheus lui-même",
      en:
        "the job '\(judged.job.name)' aims at \(judged.target.address): in a container that is Prometheus itself"
    )
  }

  fileprivate static func elsewhere(_ targets: [JudgedTarget]) -> Phrase {
    Phrase(
      fr: "aucune cible n'est le service de l'API, parmi ",
      en: "no target is the API's service, among ") + .list(targets.map(\.target.address))
  }

  fileprivate static func noTargets(_ path: String) -> Phrase {
    Phrase(fr: "\(path) ne nomme aucune cible", en: "\(path) names no target")
  }

  fileprivate static func useTarget(_ stack: Stack) -> Phrase {
    let name = stack.apiService?.name ?? "api"
    let address = "\(name):\(stack.apiPorts.first?.value ?? 8000)"
    return Phrase(
      fr:
        "écrivez «\u{A0}targets: ['\(address)']\u{A0}»\u{A0}: le nom du service dans compose et le port dans son conteneur",
      en:
        "write 'targets: ['\(address)']': the service's name in compose and the port in its container"
    )
  }

  fileprivate static func discovered(_ key: String) -> Phrase {
    Phrase(
      fr:
        "les cibles viennent de «\u{A0}\(key)\u{A0}»\u{A0}: seul un système en marche dit lesquelles",
      en: "targets come from '\(key)': only a running system tells which")
  }

  fileprivate static let lookAtTargets = Phrase(
    fr: "regardez la page Status > Targets de Prometheus",
    en: "look at Status > Targets in Prometheus")
}
