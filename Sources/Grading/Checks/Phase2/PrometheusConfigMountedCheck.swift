import Artifacts
import Wording

extension Check {
  /// Compose gives Prometheus the configuration where it is told to read it.
  static let prometheusConfigMounted = Check("p2.prom_config_mounted") { workspace in
    let stack = workspace.stack
    let setup = stack.prometheus
    guard setup.source != nil else { return .fail(.nothingToMount, help: .mount(setup)) }
    guard stack.monitoringCompose != nil else { return .noComposeFile }
    guard !setup.isDelivered else {
      return .pass(.mounted(setup), evidence: stack.mountEvidence(setup.file))
    }
    guard let service = stack.prometheusService else {
      return Judgement(.skipped, .noService, help: .mount(setup))
    }
    return .fail(
      .notMounted(setup.file, stack), help: .mount(setup),
      evidence: stack.mountEvidence(setup.file) + [stack.evidence(service.location)])
  }
}

extension Stack {
  /// The line that gives a program its configuration.
  func mountEvidence(_ file: ConfigurationFile) -> [Evidence] {
    switch file.delivery {
    case .mounted(let location), .missing(_, let location): [evidence(location)]
    case .absent, .noService: []
    }
  }
}

extension Phrase {
  fileprivate static func mounted(_ setup: PrometheusSetup) -> Phrase {
    let path = setup.source?.path ?? ""
    return Phrase(
      fr: "\(path) arrive en \(setup.file.place), là où Prometheus le lit",
      en: "\(path) gets to \(setup.file.place), where Prometheus reads it")
  }

  fileprivate static let nothingToMount = Phrase(
    fr: "il n'y a pas de configuration de Prometheus à monter",
    en: "there is no configuration of Prometheus to mount")

  fileprivate static let noService = Phrase(
    fr: "aucun service Prometheus dans compose ne reçoit la configuration",
    en: "no Prometheus service in compose is given the configuration")

  fileprivate static func notMounted(_ file: ConfigurationFile, _ stack: Stack) -> Phrase {
    if case .missing(let path, _) = file.delivery { return .missing(path, stack) }
    let elsewhere = stack.prometheus.source.flatMap {
      stack.prometheusService?.files.containerPaths(of: $0.path).first
    }
    guard let elsewhere else {
      return Phrase(
        fr: "rien n'est monté en \(file.place), où Prometheus lit sa configuration",
        en: "nothing is mounted at \(file.place), where Prometheus reads its configuration")
    }
    return Phrase(
      fr: "la configuration est montée en \(elsewhere), mais Prometheus lit \(file.place)",
      en: "the configuration is mounted at \(elsewhere), but Prometheus reads \(file.place)")
  }

  private static func missing(_ path: String, _ stack: Stack) -> Phrase {
    let near = stack.prometheus.source?.path ?? stack.files.nearest(to: path)
    guard let near, near != path else {
      return Phrase(
        fr: "compose monte «\u{A0}\(path)\u{A0}», qui n'existe pas",
        en: "compose mounts '\(path)', which does not exist")
    }
    return Phrase(
      fr:
        "compose monte «\u{A0}\(path)\u{A0}», qui n'existe pas\u{A0}; le fichier est «\u{A0}\(near)\u{A0}»",
      en: "compose mounts '\(path)', which does not exist; the file is '\(near)'")
  }

  fileprivate static func mount(_ setup: PrometheusSetup) -> Phrase {
    let path = setup.source?.path ?? "prometheus/prometheus.yml"
    let line = "./\(path):\(setup.file.place):ro"
    return Phrase(
      fr:
        "écrivez «\u{A0}\(line)\u{A0}» dans les volumes de Prometheus (chemin vu depuis le fichier compose)",
      en: "write '\(line)' in the volumes of Prometheus (path seen from the compose file)")
  }
}
