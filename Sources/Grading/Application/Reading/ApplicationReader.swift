import Artifacts

/// Reads the modules of an app as one program.
struct ApplicationReader {
  private var program: Program
  private let reach: Reach
  private let routers: RouterMap
  private let definitions: [RouteDefinition]
  private let started: Set<Int>
  private let others: [SourceText]
  private var facts: [Int: [MetricReader.Facts]] = [:]
  private var finder: EffectFinder
  private var instruments: InstrumentationReader

  init(_ modules: [PythonModule], others: [SourceText]) {
    var program = Program(modules)
    routers = RouterMap(&program)
    definitions = RouteFinder(&program).definitions
    started = StartCommands.modules(program.graph, in: others)
    let roots = Self.roots(&program).union(started)
    let hasApp = program.objects.contains { $0.kind == .app }
    reach = Reach(
      program, roots: hasApp ? roots : [],
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

// MARK: - The app

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

// MARK: - Metrics

extension ApplicationReader {
  mutating func metrics() -> [ApplicationMetric] {
    let effects = liveEffects()
    var metrics: [ApplicationMetric] = []
    for index in facts.keys.sorted() {
      let object = program.objects[index]
      let scope = object.factoryCall?.scope ?? object.scope
      let line = object.factoryCall?.line ?? object.line
      for fact in facts[index] ?? [] {
        metrics.append(
          ApplicationMetric(
            name: fact.name, kind: fact.kind, labels: fact.labels, buckets: fact.buckets,
            location: program.location(line, in: scope),
            isReachable: reach.scopes.contains(scope),
            updates: updates(of: object, effects[index] ?? []),
            riskyLabels: RiskyLabels.labels(
              of: fact, at: program.location(line, in: scope), effects[index] ?? [], program)))
      }
    }
    return metrics.sorted { $0.location < $1.location }
  }

  /// What running code does to each metric.
  private mutating func liveEffects() -> [Int: [Effect]] {
    var found: [Int: [Effect]] = [:]
    for scope in program.scopes.indices where reach.scopes.contains(scope) {
      var effects: [Effect] = []
      for call in program.scopes[scope].calls { effects += finder.effects(ofCall: call, in: scope) }
      if program.scopes[scope].function != nil {
        effects += finder.headerEffects(ofFunction: scope)
      }
      for effect in effects {
        guard case .metric(let metric) = effect.target else { continue }
        found[metric, default: []].append(effect)
      }
    }
    return found
  }

  /// The places that change a metric; a family that a collector yields has its values from the start.
  private func updates(of object: MadeObject, _ effects: [Effect]) -> [MetricUpdate] {
    var updates = Set(
      effects.map { effect in
        MetricUpdate(
          method: effect.method, location: program.location(effect.call.line, in: effect.scope))
      })
    if object.isCollected, reach.scopes.contains(object.scope) {
      updates.insert(
        MetricUpdate(
          method: "collect", location: program.location(object.line, in: object.scope)))
    }
    return updates.inOrder
  }
}

extension MadeObject {
  /// Whether its values are asked for at every scrape.
  fileprivate var isCollected: Bool {
    guard case .metric(_, let maker) = kind else { return false }
    return maker == .family
      || (maker == .openTelemetry && call.callee.lastName?.contains("observable") == true)
  }
}

extension Set<MetricUpdate> {
  fileprivate var inOrder: [MetricUpdate] {
    sorted {
      ($0.location.path, $0.location.line, $0.method)
        < ($1.location.path, $1.location.line, $1.method)
    }
  }
}

extension SourceLocation {
  static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.path, left.line) < (right.path, right.line)
  }
}

// MARK: - Routes

extension ApplicationReader {
  mutating func routes() -> [ApplicationRoute] {
    var routes: [ApplicationRoute] = []
    for definition in definitions {
      if let scope = definition.scope, !reach.scopes.contains(scope) { continue }
      let prefixes = definition.owners.flatMap { routers.prefixes[$0] ?? [] }
      let moved = definition.scope.map { effects(ofFunction: $0) }
      let counting = definition.scope.flatMap { order(ofFunction: $0) }
      for prefix in prefixes.isEmpty ? [""] : Array(Set(prefixes)).sorted() {
        for method in definition.methods {
          routes.append(
            ApplicationRoute(
              method: method, path: (prefix + definition.path).orRoot,
              function: definition.function, location: definition.location,
              counters: moved?.counters ?? [], timers: moved?.timers ?? [],
              counting: counting))
        }
      }
    }
    return routes
  }

  private mutating func effects(ofFunction scope: Int) -> RouteEffects {
    let all = finder.effects(ofFunction: scope) + finder.headerEffects(ofFunction: scope)
    return RouteEffects(all, facts, program)
  }

  private func order(ofFunction scope: Int) -> ApplicationRoute.Counting? {
    let counters = facts.filter { $0.value.first?.isCounter == true }.keys
    var order = CountingOrder(finder, counters: Set(counters))
    return order.order(ofFunction: scope)
  }

  /// What runs at every request: middlewares, and functions given to the instrumentator.
  mutating func everyRequest() -> ApplicationRoute? {
    var found: RouteEffects?
    var counting: ApplicationRoute.Counting?
    var place: (name: String, location: SourceLocation)?
    for scope in everyRequestScopes() {
      let effects = effects(ofFunction: scope)
      guard !effects.counters.isEmpty || !effects.timers.isEmpty else { continue }
      if found == nil { found = effects } else { found?.add(effects) }
      if counting != .afterSuccess { counting = order(ofFunction: scope) ?? counting }
      let function = program.scopes[scope].function
      place = place ?? (function?.name ?? "", program.location(function?.line ?? 0, in: scope))
    }
    guard let found, let place else { return nil }
    return ApplicationRoute(
      method: "*", path: "*", function: place.name, location: place.location,
      counters: found.counters, timers: found.timers, counting: counting)
  }

  private mutating func everyRequestScopes() -> [Int] {
    var scopes: [Int] = []
    for scope in program.scopes.indices where reach.scopes.contains(scope) {
      if program.scopes[scope].function?.isMiddleware == true { scopes.append(scope) }
      for call in program.scopes[scope].calls.compactMap(\.call) {
        scopes += middlewares(of: call, in: scope)
      }
    }
    for found in instruments.addedCalls {
      for argument in found.call.positional {
        if case .function(let function) = program.meaning(
          of: argument.call?.callee ?? argument, in: found.scope)
        {
          scopes.append(function)
        }
      }
    }
    var seen: Set<Int> = []
    return scopes.filter { seen.insert($0).inserted }
  }

  /// `add_middleware(Class)`, `Middleware(Class)`, `middleware("http")(function)`.
  private mutating func middlewares(of call: PythonCall, in scope: Int) -> [Int] {
    let isMiddleware =
      ["add_middleware", "Middleware"].contains(call.callee.lastName)
      || call.callee.call?.callee.lastName == "middleware"
    guard isMiddleware else { return [] }
    var found: [Int] = []
    for argument in call.arguments {
      switch program.meaning(of: argument.value, in: scope) {
      case .function(let function): found.append(function)
      case .type(let type):
        for name in ["dispatch", "__call__"] {
          if case .function(let function)? = program.member(name, ofType: type) {
            found.append(function)
          }
        }
      default: break
      }
    }
    return found
  }
}

extension PythonFunction {
  /// Whether it is decorated by `@app.middleware("http")`.
  fileprivate var isMiddleware: Bool {
    decorators.contains { $0.call?.callee.lastName == "middleware" }
  }
}

extension String {
  /// An empty path is that of the root.
  fileprivate var orRoot: String { isEmpty ? "/" : self }
}
