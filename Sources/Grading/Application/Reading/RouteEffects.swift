import Artifacts

/// Sorts what code does to metrics into counting and timing.
struct RouteEffects {
  private(set) var counters: [ApplicationRoute.RouteMetric] = []
  private(set) var timers: [ApplicationRoute.RouteMetric] = []

  /// - Parameter facts: What is known of each metric, by its number.
  init(_ effects: [Effect], _ facts: [Int: [MetricReader.Facts]], _ program: Program) {
    for effect in effects {
      guard case .metric(let metric) = effect.target, let fact = facts[metric]?.first else {
        continue
      }
      let moved = ApplicationRoute.RouteMetric(
        name: fact.name, location: program.location(effect.call.line, in: effect.scope))
      if fact.isCounter, effect.method == "inc" || effect.method == "add",
        !counters.contains(moved)
      {
        counters.append(moved)
      }
      if effect.times(fact), !timers.contains(moved) { timers.append(moved) }
    }
  }

  mutating func add(_ other: RouteEffects) {
    counters += other.counters.filter { !counters.contains($0) }
    timers += other.timers.filter { !timers.contains($0) }
  }
}

extension MetricReader.Facts {
  /// Whether it counts: a counter, or a gauge that is named like one.
  var isCounter: Bool {
    kind == .counter || (kind == .gauge && (name.hasSuffix("_total") || name.hasSuffix("_count")))
  }

  /// Whether its name speaks of time.
  var isNamedDuration: Bool {
    let words = Set(name.lowercased().split(separator: "_").map(String.init))
    return !words.isDisjoint(with: [
      "duration", "durations", "latency", "latencies", "seconds", "second", "time", "ms",
      "milliseconds", "elapsed", "duree", "temps", "latence", "timer", "response", "processing",
      "microseconds",
    ])
  }
}

extension Effect {
  /// Whether a metric is given how long something took.
  func times(_ fact: MetricReader.Facts) -> Bool {
    switch method {
    case "time": return true
    case "observe", "record": return fact.isNamedDuration || call.measuresTime
    case "set": return fact.kind == .gauge && fact.isNamedDuration && call.measuresTime
    default: return false
    }
  }
}

extension PythonExpression {
  /// Whether an argument of a call is a length of time, by its clock or its name.
  fileprivate var measuresTime: Bool {
    var found = false
    for argument in call?.arguments ?? [] {
      argument.value.walk { node in
        guard let name = node.lastName?.lowercased() else { return }
        found = found || Self.timeWords.contains { name.contains($0) }
      }
    }
    return found
  }

  private static let timeWords = [
    "time", "perf_counter", "monotonic", "elapsed", "duration", "latency", "duree", "temps",
    "total_seconds", "start", "took", "delta",
  ]
}
