import Artifacts

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
      let headers = headerOffsets(in: scope)
      for call in program.scopes[scope].calls where !headers.contains(call.offset) {
        effects += finder.effects(ofCall: call, in: scope)
      }
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

  /// The calls of decorators and defaults: they take effect when the function that has them is called.
  private func headerOffsets(in scope: Int) -> Set<Int> {
    Set(program.scopes[scope].children.flatMap { program.scopes[$0].headerCalls }.map(\.offset))
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
