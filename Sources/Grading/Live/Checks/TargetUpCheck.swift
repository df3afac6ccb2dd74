import Wording

extension LiveCheck {
  /// The target of the app is up in Prometheus.
  static let targetUp = of(\.prometheus, "p2.live.target_up") { prometheus, scene in
    let others = prometheus.targets.filter { !$0.isOfPrometheusItself(at: prometheus.url) }
    let evidence = others.prefix(3).map {
      Evidence.query(query: "up{job=\"\($0.job)\"} \($0.scrapeURL)", result: $0.health)
    }
    if let up = others.first(where: { $0.isUp && $0.isLikelyTheApp }) ?? others.first(where: \.isUp) {
      let down = others.first { !$0.isUp && $0.isLikelyTheApp }
      if down == nil || up.isLikelyTheApp { return .pass(.up(up), evidence: evidence) }
    }
    guard let down = others.first(where: \.isLikelyTheApp) ?? others.first else {
      return .fail(.noTarget, help: .addJob)
    }
    return .fail(.down(down), help: TargetDiagnosis(down).help, evidence: evidence)
  }
}

extension PrometheusTarget {
  fileprivate func isOfPrometheusItself(at url: String) -> Bool {
    job == "prometheus" || scrapeURL.contains(":9090/")
  }

  /// Whether it is no exporter that compose stacks usually run beside the app.
  fileprivate var isLikelyTheApp: Bool {
    !["node", "cadvisor", "exporter", "grafana", "alertmanager"].contains {
      job.lowercased().contains($0)
    }
  }
}

/// Says what the error of a scrape means.
private struct TargetDiagnosis {
  let help: Phrase

  init(_ target: PrometheusTarget) {
    let error = target.lastError
    let isLocal = target.scrapeURL.contains("//localhost") || target.scrapeURL.contains("//127.")
    if isLocal, error.contains("refused") {
      help = Phrase(
        fr: "dans un conteneur, localhost est le conteneur lui-même\u{A0}: visez le nom du service de compose (api:8000)",
        en: "inside a container localhost is that container: target the compose service's name (api:8000)")
    } else if error.contains("no such host") || error.contains("lookup") {
      help = Phrase(
        fr: "aucun service de compose ne porte ce nom, ou il n'est pas sur le même réseau\u{A0}: comparez avec docker compose ps",
        en: "no compose service has this name, or it is on another network: compare with docker compose ps")
    } else if error.contains("refused") {
      help = Phrase(
        fr: "le service répond sur un autre port\u{A0}: celui d'uvicorn dans le conteneur, pas le port publié",
        en: "the service listens on another port: uvicorn's inside the container, not the published one")
    } else if error.contains("404") {
      help = Phrase(
        fr: "le serveur n'a pas ce chemin\u{A0}: vérifiez metrics_path et expose(app)",
        en: "the server has no such path: check metrics_path and expose(app)")
    } else if error.contains("deadline") || error.contains("timeout") {
      help = Phrase(
        fr: "l'application ne répond pas à temps\u{A0}: regardez docker compose logs",
        en: "the application does not answer in time: look at docker compose logs")
    } else {
      help = Phrase(
        fr: "ouvrez Status → Targets dans Prometheus et lisez l'erreur",
        en: "open Status → Targets in Prometheus and read the error")
    }
  }
}

extension Phrase {
  fileprivate static func up(_ target: PrometheusTarget) -> Phrase {
    Phrase(
      fr: "la cible '\(target.scrapeURL)' (job '\(target.job)') est UP",
      en: "the target '\(target.scrapeURL)' (job '\(target.job)') is UP")
  }

  fileprivate static func down(_ target: PrometheusTarget) -> Phrase {
    Phrase(
      fr: "la cible '\(target.scrapeURL)' (job '\(target.job)') est \(target.health)\u{A0}: \(target.lastError)",
      en: "the target '\(target.scrapeURL)' (job '\(target.job)') is \(target.health): \(target.lastError)")
  }

  fileprivate static let noTarget = Phrase(
    fr: "Prometheus n'a pas d'autre cible que lui-même",
    en: "Prometheus has no target but itself")

  fileprivate static let addJob = Phrase(
    fr: "ajoutez un job qui vise le service de l'API, puis rechargez Prometheus",
    en: "add a job that targets the API's service, then reload Prometheus")
}
