import Artifacts

/// Reads the modules of an app as one program.
struct ApplicationReader {
  var program: Program
  let reach: Reach
  let routers: RouterMap
  let definitions: [RouteDefinition]
  /// What is known of each metric, by its number.
  var facts: [Int: [MetricReader.Facts]] = [:]
  var finder: EffectFinder
  var instruments: InstrumentationReader
  /// What is known of the order in which functions count.
  var orders: CountingOrder?
  private let started: Set<Int>
  private let others: [SourceText]

  init(_ modules: [PythonModule], others: [SourceText]) {
    var program = Program(modules)
    routers = RouterMap(&program)
    definitions = RouteFinder(&program).definitions
    started = StartCommands.modules(program.graph, in: others)
    let roots = Self.roots(&program).union(started)
    let hasApp = program.objects.contains { $0.kind == .app }
    reach = Reach(
      &program, roots: hasApp ? roots : [],
      deadRoutes: Self.deadRoutes(definitions, routers, program))
    var reader = MetricReader(program: program)
    for (index, object) in program.objects.enumerated() where object.isMetric {
      guard program.products[index] == nil else { continue }
      facts[index] = reader.facts(of: object)
    }
    self.others = others
    self.program = program
    finder = EffectFinder(program)
    instruments = InstrumentationReader(program, reach)
  }

  /// The modules with an app, those that get one from a function, and those that start a server.
  private static func roots(_ program: inout Program) -> Set<Int> {
    var roots = Set(
      program.objects.filter { $0.kind == .app }.map { program.scopes[$0.scope].module })
    for (index, scope) in program.scopes.enumerated() {
      if scope.calls.contains(where: { $0.call?.callee.dottedName == "uvicorn.run" }) {
        roots.insert(scope.module)
      }
      guard case .module = scope.kind else { continue }
      for (name, bindings) in scope.bindings where makesApp(name, bindings, in: index, &program) {
        roots.insert(scope.module)
      }
    }
    return roots
  }

  /// `app = create_app()`.
  private static func makesApp(
    _ name: String, _ bindings: [Binding], in scope: Int, _ program: inout Program
  ) -> Bool {
    bindings.contains { binding in
      guard case .value(let value, _) = binding, value.call != nil else { return false }
      return program.meaning(of: value, in: scope).objects.contains {
        program.objects[$0].kind == .app
      }
    }
  }

  /// The functions that only answer routes of routers which no app includes.
  private static func deadRoutes(
    _ definitions: [RouteDefinition], _ routers: RouterMap, _ program: Program
  ) -> Set<Int> {
    guard !routers.isUncertain else { return [] }
    var dead: Set<Int> = []
    for definition in definitions {
      guard let scope = definition.scope, !definition.owners.isEmpty else { continue }
      if definition.owners.allSatisfy({ routers.prefixes[$0] == nil }) { dead.insert(scope) }
    }
    return dead.subtracting(
      definitions.filter { definition in
        definition.owners.isEmpty || definition.owners.contains { routers.prefixes[$0] != nil }
      }.compactMap(\.scope))
  }
}

extension ApplicationReader {
  /// The file of the app: one that a command starts, one that is instrumented, the outermost one.
  func appFile() -> String? {
    let apps = program.objects.filter { $0.kind == .app }.map { program.scopes[$0.scope].module }
    let instrumented = Set(instruments.exposures.map(\.location.path))
    let ranked = Set(apps).map { module -> (rank: Int, path: String) in
      let path = program.graph.modules[module].path
      let rank =
        (started.contains(module) ? 0 : 4) + (instrumented.contains(path) ? 0 : 2)
        + min(path.split(separator: "/").count, 9) * 8
      return (rank, path)
    }
    return ranked.min { ($0.rank, $0.path) < ($1.rank, $1.path) }?.path
  }

  mutating func instrumentation() -> Instrumentation? { instruments.instrumentation() }

  func endpoint() -> MetricsEndpoint? {
    var endpoints = EndpointFinder(program: program, reach: reach, routers: routers)
    return endpoints.endpoint(exposures: instruments.exposures, routes: definitions)
  }

  mutating func ports() -> [ListeningPort] { PortFinder.ports(&program) }

  func database() -> DatabaseKind { DatabaseFinder.database(program, others: others) }

  /// The paths of the modules that the app imports, with its own.
  func reachedFiles() -> Set<String> {
    Set(reach.modules.map { program.graph.modules[$0].path })
  }
}
