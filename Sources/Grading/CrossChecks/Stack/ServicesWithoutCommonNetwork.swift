import Artifacts
import Wording

extension CrossCheck {
  /// Services that must speak to each other share no network.
  static let separateNetworks = CrossCheck("stack.no_common_network") { workspace in
    let stack = workspace.stack
    return stack.conversations(workspace.application).compactMap { from, to in
      let (left, right) = (stack.networks(of: from), stack.networks(of: to))
      guard let left, let right, left.isDisjoint(with: right) else { return nil }
      return Finding(
        .error, id: "stack.no_common_network", at: from.location,
        message: .separate(from, to), help: .join(from, to))
    }
  }
}

extension Stack {
  /// Who must reach whom: Prometheus its targets, Grafana Prometheus, every service what it waits for.
  fileprivate func conversations(
    _ application: Application
  ) -> [(StackService, StackService)] {
    var pairs: [(StackService, StackService)] = []
    if let prometheus = prometheusService {
      let hosts = Set(ScrapeJudge(stack: self, application: application).targets.map(\.target.host))
      pairs += services.filter {
        $0.name != prometheus.name && !$0.hostNames.isDisjoint(with: hosts)
      }
      .map { (prometheus, $0) }
      if let grafana = grafanaService { pairs.append((grafana, prometheus)) }
    }
    if let api = apiService, let database = databaseService { pairs.append((api, database)) }
    return pairs
  }

  /// The networks of a service by what they are for Docker; nil for one that shares the host's.
  fileprivate func networks(of service: StackService) -> Set<String>? {
    guard service.definition.networkMode == nil else { return nil }
    let file = compose.files.first { $0.path == service.location.path }
    let uses = service.definition.networks.map(\.name)
    return Set(
      (uses.isEmpty ? ["default"] : uses).map { name in
        file?.externalNetworks[name].map { "external \($0)" } ?? "\(service.folder.folder) \(name)"
      })
  }
}

extension Phrase {
  fileprivate static func separate(_ from: StackService, _ to: StackService) -> Phrase {
    Phrase(
      fr:
        "les services «\u{A0}\(from.name)\u{A0}» et «\u{A0}\(to.name)\u{A0}» n'ont aucun réseau en commun",
      en: "the services '\(from.name)' and '\(to.name)' have no network in common")
  }

  fileprivate static func join(_ from: StackService, _ to: StackService) -> Phrase {
    let network = to.definition.networks.first?.name ?? "default"
    return Phrase(
      fr: "ajoutez «\u{A0}\(network)\u{A0}» aux networks de «\u{A0}\(from.name)\u{A0}»",
      en: "add '\(network)' to the networks of '\(from.name)'")
  }
}
