import Artifacts
import Wording

extension Check {
  /// Alertmanager has a service, a configuration, and Prometheus sends it alerts.
  static let alertmanager = Check("p6.alertmanager") { workspace in
    AlertmanagerJudge(stack: workspace.stack).judgement
  }
}

/// Looks at the three parts, each of which must agree with the others.
private struct AlertmanagerJudge {
  let stack: Stack

  private enum Part: CaseIterable {
    case service
    case configuration
    case alerting
  }

  var judgement: Judgement {
    let present = Part.allCases.filter(isPresent)
    let evidence = stack.evidence(locations)
    switch present.count {
    case 3:
      let remark = notifiesNobody ? Phrase.nobody : Phrase(verbatim: "")
      return .pass(.complete + remark, evidence: evidence)
    case 2: return .partial(.lacks(missing), help: .add(missing), evidence: evidence)
    default: return .fail(.lacks(missing), help: .add(missing), evidence: evidence)
    }
  }

  private var missing: Phrase {
    Part.allCases.filter { !isPresent($0) }.map(name).joined()
  }

  private func isPresent(_ part: Part) -> Bool {
    switch part {
    case .service: stack.alertmanagerService != nil
    case .configuration: isConfigured
    case .alerting: isTold
    }
  }

  /// A valid configuration that gets to Alertmanager, where there is a service.
  private var isConfigured: Bool {
    guard let document = stack.alertmanager.document,
      ConfigurationProblems.alertmanager(document).isEmpty
    else { return false }
    return stack.alertmanagerService == nil || stack.alertmanager.file.isMounted
  }

  /// Whether Prometheus is told an address that is Alertmanager's service, where there is one.
  private var isTold: Bool {
    let targets = stack.prometheusConfig?.alertmanagers ?? []
    guard let service = stack.alertmanagerService else { return !targets.isEmpty }
    return targets.contains {
      service.hostNames.contains($0.host) || $0.host.hasSuffix(".internal")
    }
  }

  private var notifiesNobody: Bool {
    stack.alertmanager.config.map { !$0.receivers.contains(where: \.notifies) } ?? false
  }

  private var locations: [SourceLocation] {
    let config = stack.alertmanager.source.map { SourceLocation(path: $0.path, line: 1) }
    return [stack.alertmanagerService?.location, config, stack.prometheusConfig?.alerting]
      .compactMap { $0 }
  }

  private func name(_ part: Part) -> Phrase {
    switch part {
    case .service:
      return Phrase(fr: "le service (prom/alertmanager)", en: "the service (prom/alertmanager)")
    case .configuration: return configurationGap
    case .alerting:
      let isEmpty = stack.prometheusConfig?.alerting != nil
      return isEmpty
        ? Phrase(
          fr: "une cible dans la section alerting qui soit ce service",
          en: "a target in the section alerting that is this service")
        : Phrase(
          fr: "la section alerting de prometheus.yml", en: "the section alerting of prometheus.yml")
    }
  }

  private var configurationGap: Phrase {
    guard let source = stack.alertmanager.source, let document = stack.alertmanager.document else {
      return Phrase(
        fr: "sa configuration (alertmanager.yml)", en: "its configuration (alertmanager.yml)")
    }
    if let problem = ConfigurationProblems.alertmanager(document).first {
      return Phrase(
        fr: "une configuration valide (\(source.path):\(problem.line)\u{A0}: \(problem.message))",
        en: "a valid configuration (\(source.path):\(problem.line): \(problem.message))")
    }
    return Phrase(
      fr: "le montage de \(source.path) en \(stack.alertmanager.file.place)",
      en: "the mount of \(source.path) at \(stack.alertmanager.file.place)")
  }
}

extension [Phrase] {
  /// The phrases one after the other, with commas.
  fileprivate func joined() -> Phrase {
    dropFirst().reduce(first ?? Phrase(verbatim: "")) { $0 + Phrase(verbatim: ", ") + $1 }
  }
}

extension Phrase {
  fileprivate static let complete = Phrase(
    fr: "Alertmanager a son service, sa configuration, et Prometheus lui envoie les alertes",
    en: "Alertmanager has its service, its configuration, and Prometheus sends it alerts")

  fileprivate static let nobody = Phrase(
    fr: "\u{A0}; aucun de ses récepteurs ne prévient cependant quelqu'un",
    en: "; yet none of its receivers tells anybody")

  fileprivate static func lacks(_ missing: Phrase) -> Phrase {
    Phrase(fr: "pour alerter, il manque ", en: "to alert, this is missing: ") + missing
  }

  fileprivate static func add(_ missing: Phrase) -> Phrase {
    Phrase(fr: "ajoutez ", en: "add ") + missing
      + Phrase(
        fr: "\u{A0}; les trois parties doivent se nommer l'une l'autre",
        en: "; the three parts must name each other")
  }
}
