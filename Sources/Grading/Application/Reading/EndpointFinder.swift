import Artifacts

/// Finds where an app serves its metrics.
struct EndpointFinder {
  var program: Program
  let reach: Reach
  let routers: RouterMap

  /// The first way that is found, the usual one first.
  mutating func endpoint(
    exposures: [InstrumentationReader.Found], routes: [RouteDefinition]
  ) -> MetricsEndpoint? {
    exposed(exposures) ?? mounted() ?? routed(routes) ?? served()
  }

  private mutating func exposed(
    _ exposures: [InstrumentationReader.Found]
  ) -> MetricsEndpoint? {
    guard let found = exposures.first else { return nil }
    let path = found.call.argument("endpoint", at: 2).flatMap {
      program.texts(of: $0, in: found.scope).first
    }
    return MetricsEndpoint(
      form: .expose, path: path ?? "/metrics", port: nil, location: found.location)
  }

  /// `app.mount("/metrics", make_asgi_app())`, `Mount(…)`, `add_route(…)`.
  private mutating func mounted() -> MetricsEndpoint? {
    for scope in program.scopes.indices where reach.scopes.contains(scope) {
      for expression in program.scopes[scope].calls {
        guard let call = expression.call,
          ["mount", "Mount", "add_route", "Route"].contains(call.callee.lastName),
          let app = call.argument("app", at: 1) ?? call.argument("endpoint"),
          program.meaning(of: app, in: scope).objects.contains(where: {
            program.objects[$0].kind == .metricsApp
          })
        else { continue }
        let path = call.argument("path", at: 0).flatMap {
          program.texts(of: $0, in: scope).first
        }
        return MetricsEndpoint(
          form: .mount, path: path ?? "/metrics", port: nil,
          location: program.location(expression.line, in: scope))
      }
    }
    return nil
  }

  /// A route whose function calls `generate_latest()`, or a library's own handler.
  private mutating func routed(_ routes: [RouteDefinition]) -> MetricsEndpoint? {
    for route in routes {
      let isOwn = route.scope.map { reach.scopes.contains($0) && rendersMetrics($0) } ?? false
      let isLibrary = route.library.map(Self.isHandler) ?? false
      guard isOwn || isLibrary else { continue }
      let prefix = route.owners.compactMap { routers.prefixes[$0]?.first }.first ?? ""
      return MetricsEndpoint(
        form: .route, path: prefix + route.path, port: nil, location: route.location)
    }
    return nil
  }

  private static func isHandler(_ name: String) -> Bool {
    switch name.split(separator: ".").first {
    case "starlette_exporter", "starlette_prometheus", "aioprometheus": true
    default: name.hasPrefix("prometheus_client.") && name.hasSuffix("_app")
    }
  }

  /// Whether a function, or one that it calls, writes all metrics out.
  private mutating func rendersMetrics(_ scope: Int, depth: Int = 0) -> Bool {
    for expression in program.scopes[scope].calls {
      guard let call = expression.call else { continue }
      if call.callee.lastName == "generate_latest" { return true }
      if depth < 4, case .function(let function) = program.meaning(of: call.callee, in: scope),
        function != scope, rendersMetrics(function, depth: depth + 1)
      {
        return true
      }
    }
    return false
  }

  /// `start_http_server(8001)`: a server of the client library's own.
  private mutating func served() -> MetricsEndpoint? {
    for scope in program.scopes.indices where reach.scopes.contains(scope) {
      for expression in program.scopes[scope].calls {
        guard let call = expression.call,
          ["start_http_server", "start_wsgi_server"].contains(call.callee.lastName)
        else { continue }
        let port = call.argument("port", at: 0).flatMap {
          program.number(of: $0, in: scope)
        }
        return MetricsEndpoint(
          form: .server, path: "/metrics", port: port.flatMap { Int(exactly: $0) },
          location: program.location(expression.line, in: scope))
      }
    }
    return nil
  }
}
