import Wording

extension LiveCheck {
  /// Grafana answers and holds dashboards.
  static let grafanaAnswers = of(\.grafana, "p3a.live.grafana") { grafana, _ in
    let evidence = [Evidence.http(url: URLText.join(grafana.url, "/api/health"), status: 200)]
    switch grafana.dashboards {
    case .failure(let fault): return Judgement(fault)
    case .success(let dashboards) where dashboards.isEmpty:
      return .fail(.noDashboard, help: .create, evidence: evidence)
    case .success(let dashboards):
      return .pass(.dashboards(dashboards.map(\.title), grafana.version), evidence: evidence)
    }
  }

  /// The Prometheus data source is there and reaches Prometheus.
  static let datasourceWorks = of(\.grafana, "p3a.live.datasource") { grafana, _ in
    if case .failure(let fault) = grafana.datasources { return Judgement(fault) }
    guard let source = grafana.prometheus else {
      return .fail(.noDatasource, help: .addDatasource)
    }
    let evidence = [Evidence.query(query: source.name, result: source.url)]
    switch grafana.datasourceHealth {
    case .success(let message):
      return .pass(.works(source, message), evidence: evidence)
    case .failure(let fault):
      let isLocal = source.url.contains("localhost") || source.url.contains("127.0.0.1")
      return .fail(
        .broken(source, fault), help: isLocal ? .notLocalhost : .checkAddress, evidence: evidence)
    case nil: return .fail(.noDatasource, help: .addDatasource)
    }
  }
}

extension Phrase {
  fileprivate static func dashboards(_ titles: [String], _ version: String?) -> Phrase {
    let list = Phrase.list(titles)
    let name = "Grafana\(version.map { " \($0)" } ?? "")"
    return Phrase(
      fr: "\(name) répond, avec \(list.french)", en: "\(name) answers, with \(list.english)")
  }

  fileprivate static let noDashboard = Phrase(
    fr: "Grafana répond, mais n'a aucun tableau de bord",
    en: "Grafana answers, but has no dashboard")

  fileprivate static let create = Phrase(
    fr: "créez le tableau, enregistrez-le, ou provisionnez-le depuis un fichier JSON",
    en: "create the dashboard and save it, or provision it from a JSON file")

  fileprivate static let noDatasource = Phrase(
    fr: "Grafana n'a pas de source de données Prometheus",
    en: "Grafana has no Prometheus data source")

  fileprivate static let addDatasource = Phrase(
    fr: "Connections → Data sources → Prometheus, URL http://prometheus:9090",
    en: "Connections → Data sources → Prometheus, URL http://prometheus:9090")

  fileprivate static func works(_ source: GrafanaDatasource, _ message: String) -> Phrase {
    Phrase(
      fr: "la source '\(source.name)' (\(source.url)) répond\u{A0}: \(message)",
      en: "the data source '\(source.name)' (\(source.url)) answers: \(message)")
  }

  fileprivate static func broken(_ source: GrafanaDatasource, _ fault: ProbeFault) -> Phrase {
    Phrase(
      fr: "la source '\(source.name)' (\(source.url)) ne joint pas Prometheus\u{A0}: \(fault.message.french)",
      en: "the data source '\(source.name)' (\(source.url)) does not reach Prometheus: \(fault.message.english)")
  }

  fileprivate static let notLocalhost = Phrase(
    fr: "dans le conteneur de Grafana, localhost est Grafana lui-même\u{A0}: mettez http://prometheus:9090",
    en: "inside Grafana's container localhost is Grafana itself: put http://prometheus:9090")

  fileprivate static let checkAddress = Phrase(
    fr: "vérifiez le nom du service et le port de Prometheus, et qu'ils partagent un réseau",
    en: "check Prometheus's service name and port, and that they share a network")
}
