import Artifacts

/// Asks a Grafana for its data sources and dashboards, and runs every panel's query through it.
struct GrafanaProbe: Sendable {
  let url: String
  let port: HTTPPort
  let credentials: GrafanaCredentials

  func observation() async -> Result<GrafanaObservation, ProbeFault> {
    switch await health() {
    case .failure(let fault): return .failure(fault)
    case .success(let version):
      // One call with the credentials first: wrong ones are tried once, since Grafana locks a user out.
      let datasources = await datasources()
      let dashboards: Result<[Dashboard], ProbeFault> =
        if let refusal = datasources.refusal { .failure(refusal) } else { await dashboards() }
      let prometheus = ((try? datasources.get()) ?? []).filter { $0.type == "prometheus" }
      let main = prometheus.first(where: \.isDefault) ?? prometheus.first
      async let health = datasourceHealth(main)
      let answers = await panels(of: (try? dashboards.get()) ?? [], among: prometheus, main: main)
      return .success(
        GrafanaObservation(
          url: url, version: version, datasources: datasources, datasourceHealth: await health,
          dashboards: dashboards, panels: answers))
    }
  }

  /// The version, where the server tells it; this page needs no credentials.
  private func health() async -> Result<String?, ProbeFault> {
    let address = URLText.join(url, "/api/health")
    return await port.send(HTTPRequest(.get, address, redirects: 0)).flatMap { reply in
      guard let node = reply.json, let database = node["database"]?.text else {
        return .failure(.notGrafana(reply, url: address))
      }
      return database == "ok"
        ? .success(node["version"]?.text) : .failure(.status(reply, url: address))
    }
  }

  private func get(_ path: String) async -> Result<JSONAnswer, ProbeFault> {
    await port.json(
      HTTPRequest(.get, URLText.join(url, path), headers: credentials.headers, redirects: 0))
  }

  private func datasources() async -> Result<[GrafanaDatasource], ProbeFault> {
    await get("/api/datasources").map { ($0.node.items ?? []).compactMap(GrafanaDatasource.init) }
  }

  private func datasourceHealth(_ source: GrafanaDatasource?) async -> Result<String, ProbeFault>? {
    guard let source else { return nil }
    return await get("/api/datasources/uid/\(URLText.escaped(source.uid))/health").map {
      $0.node["message"]?.text ?? $0.node["status"]?.text ?? ""
    }
  }

  private func dashboards() async -> Result<[Dashboard], ProbeFault> {
    switch await get("/api/search?type=dash-db&limit=200") {
    case .failure(let fault): return .failure(fault)
    case .success(let answer):
      let uids = (answer.node.items ?? []).compactMap { $0["uid"]?.text }
      return .success(await dashboards(uids))
    }
  }

  private func dashboards(_ uids: [String]) async -> [Dashboard] {
    await withTaskGroup(of: (Int, [Dashboard]).self) { group in
      for (index, uid) in uids.prefix(50).enumerated() {
        group.addTask { (index, await dashboard(uid)) }
      }
      var found: [Int: [Dashboard]] = [:]
      for await (index, dashboards) in group { found[index] = dashboards }
      return found.sorted { $0.key < $1.key }.flatMap(\.value)
    }
  }

  /// A dashboard in whatever schema it is kept: a server that refuses the classic path names the right one.
  private func dashboard(_ uid: String) async -> [Dashboard] {
    let name = URLText.escaped(uid)
    let classic = HTTPRequest(
      .get, URLText.join(url, "/api/dashboards/uid/\(name)"), headers: credentials.headers, redirects: 0)
    guard let reply = try? await port.send(classic).get() else { return [] }
    if reply.status == 406 {
      let path = Self.pathNamed(in: reply.json?["message"]?.text ?? "")
        ?? "/apis/dashboard.grafana.app/v2/namespaces/default/dashboards/\(name)"
      guard let answer = try? await get(path).get() else { return [] }
      return Dashboard.dashboards(in: answer.node, path: path)
    }
    guard reply.isSuccess, let node = reply.json else { return [] }
    return Dashboard.dashboards(in: node, path: "/api/dashboards/uid/\(uid)")
  }

  /// The path of this server that a refusal names.
  private static func pathNamed(in message: String) -> String? {
    message.split(separator: " ").first { $0.hasPrefix("/apis/") }.map(String.init)
  }

  private func panels(
    of dashboards: [Dashboard], among sources: [GrafanaDatasource], main: GrafanaDatasource?
  ) async -> [GrafanaObservation.PanelAnswer] {
    let questions = dashboards.flatMap { dashboard in
      dashboard.panels.flatMap { panel in
        panel.visibleTargets.compactMap { target in
          target.query.map { (dashboard: dashboard.title, panel: panel.title, query: $0.text, source: target.datasource?.name ?? panel.datasource?.name) }
        }
      }
    }
    var answers: [GrafanaObservation.PanelAnswer] = []
    for question in questions.prefix(200) {
      let source = sources.first { $0.uid == question.source || $0.name == question.source } ?? main
      guard let source else { continue }
      answers.append(
        GrafanaObservation.PanelAnswer(
          dashboard: question.dashboard, panel: question.panel, query: question.query,
          answer: await ask(question.query, source)))
    }
    return answers
  }

  private func ask(
    _ query: String, _ source: GrafanaDatasource
  ) async -> Result<QueryAnswer, ProbeFault> {
    let path = "/api/datasources/proxy/uid/\(URLText.escaped(source.uid))/api/v1/query?query="
    let address = URLText.join(url, path + URLText.escaped(query))
    let request = HTTPRequest(.get, address, headers: credentials.headers, redirects: 0)
    return await port.send(request).flatMap { reply in
      guard let node = reply.json, node["status"]?.text == "success", let answer = QueryAnswer(node)
      else { return .failure(reply.status == 400 || reply.status == 422 ? .query(query, reply, url: address) : .status(reply, url: address)) }
      return .success(answer)
    }
  }
}

extension Result where Failure == ProbeFault {
  /// The fault of credentials that were not accepted.
  fileprivate var refusal: ProbeFault? {
    guard case .failure(let fault) = self, fault.status == 401 else { return nil }
    return fault
  }
}

extension ProbeFault {
  /// An answer that is no Grafana's: a login page, another server.
  fileprivate static func notGrafana(_ reply: HTTPReply, url: String) -> ProbeFault {
    .contentType(reply, url: url, expected: "application/json")
  }
}
