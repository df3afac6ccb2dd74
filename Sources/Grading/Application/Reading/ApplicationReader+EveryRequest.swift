import Artifacts

extension ApplicationReader {
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
      case .type(let type), .instance(let type):
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
