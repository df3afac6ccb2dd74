import Artifacts
import Wording

extension CrossCheck {
  /// Data sources of Grafana whose address leads nowhere from its container.
  static let datasourceAddresses = CrossCheck("stack.datasource_address") { workspace in
    let stack = workspace.stack
    guard let grafana = stack.grafanaService, grafana.definition.networkMode?.value != "host" else {
      return []
    }
    let known = stack.services.reduce(into: Set<String>()) { $0.formUnion($1.hostNames) }
    return stack.provisionedDatasources.filter(\.isPrometheus).compactMap { source in
      guard let url = source.url else { return nil }
      let host = ScrapeTarget(address: url.value, location: url.location).host
      if ScrapeJudge.isLoopback(host) {
        return Finding(
          .error, id: "stack.datasource_localhost", at: url.location,
          message: .localhost(url.value), help: .useService(stack))
      }
      guard !host.contains("."), !host.contains("$"), !known.contains(host) else { return nil }
      return Finding(
        .warning, id: "stack.datasource_unknown_host", at: url.location,
        message: .unknown(url.value), help: .useService(stack))
    }
  }
}

extension Phrase {
  fileprivate static func localhost(_ url: String) -> Phrase {
    Phrase(
      fr: "la source de données vise \(url)\u{A0}: dans son conteneur, c'est Grafana lui-même",
      en: "the data source aims at \(url): in its container that is Grafana itself")
  }

  fileprivate static func unknown(_ url: String) -> Phrase {
    Phrase(
      fr: "la source de données vise \(url), qui n'est aucun service de compose",
      en: "the data source aims at \(url), which is no service of compose")
  }

  fileprivate static func useService(_ stack: Stack) -> Phrase {
    let name = stack.prometheusService?.name ?? "prometheus"
    return Phrase(
      fr: "écrivez «\u{A0}url: http://\(name):9090\u{A0}»", en: "write 'url: http://\(name):9090'")
  }
}
