import Artifacts

/// What prometheus-fastapi-instrumentator exposes, by its options.
struct InstrumentatorMetrics {
  var program: Program
  let location: SourceLocation

  /// What one `add(…)` brings.
  struct Added {
    var metrics: [ApplicationMetric] = []
    /// Whether the library then leaves its default metrics out.
    var replacesDefaults = false
  }

  /// The metrics without any `add(…)`.
  mutating func defaults(_ call: PythonCall, in scope: Int) -> [ApplicationMetric] {
    let prefix = prefix(of: call, in: scope)
    let fine = bounds("latency_highr_buckets", call, in: scope) ?? Self.fineBuckets
    let coarse = bounds("latency_lowr_buckets", call, in: scope) ?? [0.1, 0.5, 1]
    return [
      metric(prefix + "http_requests_total", .counter, labels: ["handler", "method", "status"]),
      metric(prefix + "http_request_size_bytes", .summary, labels: ["handler"]),
      metric(prefix + "http_response_size_bytes", .summary, labels: ["handler"]),
      metric(prefix + "http_request_duration_highr_seconds", .histogram, labels: [], buckets: fine),
      metric(
        prefix + "http_request_duration_seconds", .histogram, labels: ["handler", "method"],
        buckets: coarse),
    ]
  }

  /// What an argument of `add(…)` brings.
  mutating func added(_ argument: PythonExpression, in scope: Int) -> Added {
    if let (name, call, home) = libraryFunction(argument, in: scope) {
      return added(name, call, in: home)
    }
    return Added(metrics: [], replacesDefaults: isSynchronous(argument, in: scope))
  }

  func metric(
    _ name: String, _ kind: ApplicationMetric.Kind, labels: [String], buckets: [Double]? = nil
  ) -> ApplicationMetric {
    ApplicationMetric(
      name: name, kind: kind, labels: labels, buckets: buckets, location: location,
      isReachable: true, updates: [MetricUpdate(method: "instrument", location: location)],
      riskyLabels: [])
  }

  // MARK: Functions of the library

  private mutating func libraryFunction(
    _ argument: PythonExpression, in scope: Int
  ) -> (name: String, call: PythonCall, scope: Int)? {
    if let call = argument.call {
      guard case .library(let name) = program.meaning(of: call.callee, in: scope),
        name.hasPrefix("prometheus_fastapi_instrumentator")
      else { return nil }
      return (call.callee.lastName ?? "", call, scope)
    }
    for case .value(let value, let home) in program.bindings(of: argument, in: scope)
    where value.call != nil {
      return libraryFunction(value, in: home)
    }
    return nil
  }

  private mutating func added(_ name: String, _ call: PythonCall, in scope: Int) -> Added {
    if name == "default" {
      return Added(metrics: defaults(call, in: scope), replacesDefaults: true)
    }
    guard let (standard, kind) = Self.functions[name] else { return Added(replacesDefaults: true) }
    let own = call.argument("metric_name", at: 0).flatMap {
      program.texts(of: $0, in: scope).first
    }
    let labels = ["handler", "method", "status"].filter {
      call.argument("should_include_\($0)")?.boolean != false
    }
    let bounds = bounds("buckets", call, in: scope) ?? MetricReader.defaultBuckets
    let made = metric(
      prefix(of: call, in: scope) + (own ?? standard), kind, labels: labels,
      buckets: kind == .histogram ? bounds : nil)
    return Added(metrics: [made], replacesDefaults: true)
  }

  private static let functions: [String: (String, ApplicationMetric.Kind)] = [
    "latency": ("http_request_duration_seconds", .histogram),
    "request_size": ("http_request_size_bytes", .summary),
    "response_size": ("http_response_size_bytes", .summary),
    "combined_size": ("http_combined_size_bytes", .summary),
    "requests": ("http_requests_total", .counter),
  ]

  /// A function of one's own takes the place of the defaults, unless it is asynchronous.
  private mutating func isSynchronous(_ argument: PythonExpression, in scope: Int) -> Bool {
    let callee = argument.call?.callee ?? argument
    guard case .function(let function) = program.meaning(of: callee, in: scope),
      let definition = program.scopes[function].function
    else { return false }
    guard argument.call != nil else { return !definition.isAsync }
    let inner = program.scopes[function].children.compactMap { program.scopes[$0].function }
    return !inner.isEmpty && !inner.contains(where: \.isAsync)
  }

  private mutating func prefix(of call: PythonCall, in scope: Int) -> String {
    var prefix = ""
    for name in ["metric_namespace", "metric_subsystem"] {
      guard let argument = call.argument(name) else { continue }
      let text = program.texts(of: argument, in: scope).first ?? "*"
      if !text.isEmpty { prefix += text + "_" }
    }
    return prefix
  }

  private mutating func bounds(_ name: String, _ call: PythonCall, in scope: Int) -> [Double]? {
    guard let argument = call.argument(name) else { return nil }
    var reader = MetricReader(program: program)
    return reader.numbers(of: argument, in: scope)
  }

  private static let fineBuckets: [Double] = [
    0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 7.5, 10, 30,
    60,
  ]
}
