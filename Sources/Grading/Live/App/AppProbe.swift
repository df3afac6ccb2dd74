/// Asks a running application for its metrics and calls routes to see them move.
struct AppProbe: Sendable {
  let url: String
  let metricsPath: String
  let port: HTTPPort
  /// Whether calls that write are allowed.
  let mayWrite: Bool
  /// The paths that the code instruments: they are called first.
  let preferredPaths: Set<String>

  func observation() async -> Result<AppObservation, ProbeFault> {
    let probe = MetricsProbe(port: port)
    let address = URLText.join(url, metricsPath)
    switch await probe.page(at: address) {
    case .failure(let fault): return .failure(fault)
    case .success(let page):
      let routes = await self.routes()
      let successes = await exercise(calls(succeeding: routes), after: page)
      let failures = await exercise(calls(failing: routes), after: nil)
      return .success(
        AppObservation(
          url: url, page: page, successes: successes, failures: failures, mayWrite: mayWrite))
    }
  }

  private func routes() async -> [OpenAPIRoute] {
    let document = await port.json(HTTPRequest(.get, URLText.join(url, "/openapi.json")))
    guard let answer = try? document.get() else { return [] }
    return OpenAPIRoute.routes(of: answer.node).filter { $0.path != metricsPath }
      .sorted { rank($0) < rank($1) }
  }

  /// Instrumented routes first, then those that need nothing.
  private func rank(_ route: OpenAPIRoute) -> Int {
    (preferredPaths.contains(Self.bare(route.path)) ? 0 : 10) + route.pathParameters.count
  }

  /// A path without the slash at its end.
  static func bare(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  private func calls(succeeding routes: [OpenAPIRoute]) -> [HTTPRequest] {
    let reading = routes.filter { $0.isReading && $0.pathParameters.isEmpty }.prefix(3)
    let writing = routes.filter { $0.method == .post && $0.pathParameters.isEmpty }
    return (reading + (mayWrite ? writing.prefix(1) : [])).map { request($0, filling: "1") }
  }

  private func calls(failing routes: [OpenAPIRoute]) -> [HTTPRequest] {
    let missing = routes.filter { $0.isReading && !$0.pathParameters.isEmpty }.prefix(1)
    let refused = routes.filter { $0.method == .post && $0.body != nil }.prefix(mayWrite ? 1 : 0)
    return missing.map { request($0, filling: "987654321") }
      + refused.map { HTTPRequest(.post, URLText.join(url, $0.path), headers: Self.json, body: Array("{}".utf8)) }
  }

  private func request(_ route: OpenAPIRoute, filling value: String) -> HTTPRequest {
    var path = route.path
    for name in route.pathParameters { path = path.replacing("{\(name)}", with: value) }
    let query = route.requiredQuery.sorted { $0.key < $1.key }
      .map { "\(URLText.escaped($0.key))=\(URLText.escaped($0.value))" }.joined(separator: "&")
    let address = URLText.join(url, path) + (query.isEmpty ? "" : "?\(query)")
    return HTTPRequest(
      route.method, address, headers: route.body == nil ? [:] : Self.json,
      body: Array((route.body ?? "").utf8))
  }

  private static let json = ["Content-Type": "application/json"]

  /// Calls one after the other, reading the metrics in between.
  private func exercise(_ calls: [HTTPRequest], after page: MetricsPage?) async -> [RouteExercise] {
    let probe = MetricsProbe(port: port)
    let address = URLText.join(url, metricsPath)
    var before = page
    var result: [RouteExercise] = []
    for call in calls {
      if before == nil { before = try? await probe.page(at: address).get() }
      guard let earlier = before, let reply = try? await port.send(call).get(),
        let later = try? await probe.page(at: address).get()
      else { continue }
      result.append(
        RouteExercise(
          call: "\(call.method.rawValue) \(call.url.dropFirst(url.count))", url: call.url,
          status: reply.status, redirects: reply.redirects,
          moved: later.movement(since: earlier)))
      before = later
    }
    return result
  }
}
