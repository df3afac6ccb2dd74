import Artifacts

/// How well a target of Prometheus fits the API.
enum ScrapeFit: Int, Comparable, Sendable {
  case elsewhere
  /// `localhost`, which is Prometheus' own container.
  case localhost
  case wrongPort
  case wrongPath
  case right

  static func < (left: ScrapeFit, right: ScrapeFit) -> Bool { left.rawValue < right.rawValue }
}

/// A target with how well it fits.
struct JudgedTarget: Sendable {
  let job: ScrapeJob
  let target: ScrapeTarget
  let fit: ScrapeFit
}

/// Holds the targets of Prometheus against the API.
struct ScrapeJudge {
  let stack: Stack
  let application: Application

  /// Every target of every job, as far as files tell.
  var targets: [JudgedTarget] {
    (stack.prometheusConfig?.jobs ?? []).prefix(200).flatMap { job in
      (job.targets + fileTargets(job)).prefix(200).map { target in
        JudgedTarget(job: job, target: target, fit: fit(target, job))
      }
    }
  }

  /// The targets that `file_sd_configs` names in files of the submission.
  private func fileTargets(_ job: ScrapeJob) -> [ScrapeTarget] {
    let folder = stack.prometheus.file.place.split(separator: "/").dropLast().joined(separator: "/")
    return job.targetFiles.prefix(5).flatMap { pattern -> [ScrapeTarget] in
      let place = ContainerPath.joined("/" + folder, pattern.value)
      guard let path = stack.prometheusService?.files.existingPath(at: place, in: stack.files),
        let source = stack.files.source(path),
        let node = path.hasSuffix(".json") ? try? Node(json: source) : try? Node(yaml: source)
      else { return [] }
      return ScrapeTarget.list(inDiscoveryFile: node, path: path)
    }
  }

  private func fit(_ target: ScrapeTarget, _ job: ScrapeJob) -> ScrapeFit {
    if let service = stack.apiService, service.isCalled(target.host) {
      return fit(port: target.port ?? 80, allowed: ports, target, job)
    }
    if Self.isHost(target.host) || Self.isLoopback(target.host) && sharesHost {
      return fit(port: target.port ?? 80, allowed: hostPorts, target, job, elsewhere: true)
    }
    return Self.isLoopback(target.host) && !isPrometheusItself(target) ? .localhost : .elsewhere
  }

  /// The ports at which other containers find the API's metrics.
  private var ports: [Int] {
    if let own = application.metricsEndpoint?.port { return [own] }
    return stack.apiPorts.map(\.value)
  }

  /// The ports at which the host finds them.
  private var hostPorts: [Int] {
    guard let service = stack.apiService else {
      let ports = application.listeningPorts.map(\.port)
      return ports.isEmpty ? [8000] : ports
    }
    return service.ports.compactMap { published in
      guard let host = published.host, let container = published.container,
        ports.contains(where: container.contains)
      else { return nil }
      return host.lowerBound
    }
  }

  private func fit(
    port: Int, allowed: [Int], _ target: ScrapeTarget, _ job: ScrapeJob, elsewhere: Bool = false
  ) -> ScrapeFit {
    let isKnown = stack.apiService == nil || stack.apiStart?.ports.isEmpty == false
    guard !isKnown || allowed.contains(port), !target.address.contains("/") else {
      return elsewhere ? .elsewhere : .wrongPort
    }
    guard let endpoint = application.metricsEndpoint else { return .right }
    let asked = Self.bare(job.metricsPath.value)
    return asked == Self.bare(endpoint.path) ? .right : .wrongPath
  }

  private static func bare(_ path: String) -> Substring {
    var path = path.prefix { $0 != "?" }
    while path.hasSuffix("/") { path = path.dropLast() }
    return path
  }

  private static func isHost(_ host: String) -> Bool {
    ["host.docker.internal", "gateway.docker.internal", "172.17.0.1"].contains(host)
  }

  static func isLoopback(_ host: String) -> Bool {
    ["localhost", "127.0.0.1", "0.0.0.0", "[::1]"].contains(host)
  }

  /// Whether Prometheus' `localhost` is the host: it runs outside of compose, or in the host's network.
  private var sharesHost: Bool {
    guard let service = stack.prometheusService else {
      return stack.composeFiles.isEmpty || stack.isComposeValid
    }
    return service.definition.networkMode?.value == "host"
  }

  private func isPrometheusItself(_ target: ScrapeTarget) -> Bool { target.port == 9090 }
}
