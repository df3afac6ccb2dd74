import Artifacts

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

  mutating func effects(ofFunction scope: Int) -> RouteEffects {
    let all = finder.effects(ofFunction: scope) + finder.headerEffects(ofFunction: scope)
    return RouteEffects(all, facts, program)
  }

  /// When a function counts; what one route taught is kept for the next.
  mutating func order(ofFunction scope: Int) -> ApplicationRoute.Counting? {
    let counters = facts.filter { $0.value.first?.isCounter == true }.keys
    var reader = orders ?? CountingOrder(finder, counters: Set(counters))
    defer { orders = reader }
    return reader.order(ofFunction: scope)
  }
}

extension String {
  /// An empty path is that of the root.
  fileprivate var orRoot: String { isEmpty ? "/" : self }
}
