import Artifacts

/// Asks a Prometheus what it knows. Versions 2 and 3 answer alike.
struct PrometheusProbe: Sendable {
  let url: String
  let port: HTTPPort

  /// Everything at once: the status pages together, and the queries together.
  func observation(queries: [String]) async -> Result<PrometheusObservation, ProbeFault> {
    async let build = api("status/buildinfo")
    async let targets = api("targets?state=active")
    async let rules = api("rules")
    async let managers = api("alertmanagers")
    async let runtime = api("status/runtimeinfo")
    async let config = api("status/config")
    async let answers = answers(to: queries)
    switch await build {
    case .failure(let fault): return .failure(fault)
    case .success(let build):
      return .success(
        PrometheusObservation(
          url: url, version: build["version"]?.text ?? "?",
          targets: Self.targets(await targets), rules: Self.rules(await rules),
          alertmanagers: Self.alertmanagers(await managers),
          retention: Self.text(await runtime, "storageRetention"),
          reloadSucceeded: Self.text(await runtime, "reloadConfigSuccess") != "false",
          configuration: Self.text(await config, "yaml"), answers: await answers))
    }
  }

  /// The `data` of a page of the API.
  private func api(_ path: String) async -> Result<Node, ProbeFault> {
    let request = HTTPRequest(.get, URLText.join(url, "/api/v1/" + path))
    return await port.json(request).flatMap { answer in
      guard answer.node["status"]?.text == "success", let data = answer.node["data"] else {
        return .failure(.notPrometheus(answer))
      }
      return .success(data)
    }
  }

  /// The answer to an instant query at the server's own time.
  func answer(to query: String) async -> Result<QueryAnswer, ProbeFault> {
    let address = URLText.join(url, "/api/v1/query?timeout=5s&query=" + URLText.escaped(query))
    switch await port.send(HTTPRequest(.get, address)) {
    case .failure(let fault): return .failure(fault)
    case .success(let reply):
      guard let node = reply.json, node["status"]?.text == "success" else {
        return .failure(.query(query, reply, url: address))
      }
      return QueryAnswer(node).map { .success($0) } ?? .failure(.query(query, reply, url: address))
    }
  }

  private func answers(to queries: [String]) async -> [String: Result<QueryAnswer, ProbeFault>] {
    await withTaskGroup(of: (String, Result<QueryAnswer, ProbeFault>).self) { group in
      for query in Set(queries) { group.addTask { (query, await answer(to: query)) } }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
  }

  private static func targets(_ data: Result<Node, ProbeFault>) -> [PrometheusTarget] {
    ((try? data.get())?["activeTargets"]?.items ?? []).compactMap(PrometheusTarget.init)
  }

  private static func rules(_ data: Result<Node, ProbeFault>) -> [LoadedRule] {
    ((try? data.get())?["groups"]?.items ?? []).flatMap { group in
      (group["rules"]?.items ?? []).compactMap { rule in
        LoadedRule(rule, group: group["name"]?.text ?? "", file: group["file"]?.text ?? "")
      }
    }
  }

  private static func alertmanagers(_ data: Result<Node, ProbeFault>) -> [String] {
    ((try? data.get())?["activeAlertmanagers"]?.items ?? []).compactMap { $0["url"]?.text }
  }

  private static func text(_ data: Result<Node, ProbeFault>, _ key: String) -> String {
    (try? data.get())?[key]?.text ?? ""
  }
}
