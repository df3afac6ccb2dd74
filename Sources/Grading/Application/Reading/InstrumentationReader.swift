import Artifacts

/// Reads how an app is instrumented as a whole, and what that exposes.
struct InstrumentationReader {
  var program: Program
  let reach: Reach
  private var instrumentCalls: [Found] = []
  private var exposeCalls: [Found] = []
  private var addCalls: [Found] = []

  /// A call with its place.
  struct Found {
    let call: PythonCall
    let scope: Int
    let location: SourceLocation
    /// The instrumentators on which it is called.
    let receivers: Set<Int>
  }

  init(_ program: Program, _ reach: Reach) {
    self.program = program
    self.reach = reach
    for scope in program.scopes.indices where reach.scopes.contains(scope) {
      for expression in program.scopes[scope].calls { sort(expression, in: scope) }
    }
  }

  /// The calls of `expose(app)`, in the order of the code.
  var exposures: [Found] { exposeCalls }

  /// The functions that are given to `add(…)`: they run at every request.
  var addedCalls: [Found] { addCalls }

  private mutating func sort(_ expression: PythonExpression, in scope: Int) {
    guard let call = expression.call, case .attribute(let base, let method) = call.callee.kind,
      method == "instrument" || method == "expose" || method == "add"
    else { return }
    let receivers = receivers(of: base, method, call, in: scope)
    guard !receivers.isEmpty else { return }
    let found = Found(
      call: call, scope: scope, location: program.location(expression.line, in: scope),
      receivers: receivers)
    switch method {
    case "instrument": instrumentCalls.append(found)
    case "expose": exposeCalls.append(found)
    default: addCalls.append(found)
    }
  }

  private mutating func receivers(
    of base: PythonExpression, _ method: String, _ call: PythonCall, in scope: Int
  ) -> Set<Int> {
    let known = program.meaning(of: base, in: scope)
    let direct = known.objects.filter { program.objects[$0].kind == .instrumentator }
    if !direct.isEmpty || method == "add" { return direct }
    switch known {
    case .parameter, .unknown:
      return call.arguments.isEmpty ? [] : Set(instrumentators)
    default: return []
    }
  }

  private var instrumentators: [Int] {
    program.objects.indices.filter {
      program.objects[$0].kind == .instrumentator
        && reach.scopes.contains(program.objects[$0].scope)
    }
  }

  /// The instrumentation of the app; nil where it runs none.
  mutating func instrumentation() -> Instrumentation? {
    let used = (instrumentCalls + exposeCalls).flatMap(\.receivers)
    guard let maker = used.min() else { return otherLibrary() }
    let object = program.objects[maker]
    let inProgress = flag("should_instrument_requests_inprogress", of: object) ?? false
    let inProgressName = text("inprogress_name", of: object) ?? "http_requests_inprogress"
    return Instrumentation(
      library: .fastAPIInstrumentator, location: program.location(object.line, in: object.scope),
      instrumentCalls: instrumentCalls.map(\.location), exposeCalls: exposeCalls.map(\.location),
      groupsStatusCodes: flag("should_group_status_codes", of: object) ?? true,
      inProgressName: inProgress ? inProgressName : nil,
      excludedHandlers: texts("excluded_handlers", of: object),
      environmentVariable: environmentVariable(of: object),
      metrics: metrics(of: object, inProgressName: inProgress ? inProgressName : nil))
  }

  private mutating func environmentVariable(of object: MadeObject) -> String? {
    guard flag("should_respect_env_var", of: object) == true else { return nil }
    return text("env_var_name", of: object) ?? "ENABLE_METRICS"
  }

  // MARK: Options

  private mutating func flag(_ name: String, of object: MadeObject) -> Bool? {
    object.call.argument(name).flatMap { flag($0, in: object.scope) }
  }

  mutating func flag(_ expression: PythonExpression, in scope: Int) -> Bool? {
    if let value = expression.boolean { return value }
    if let number = expression.number { return number != 0 }
    guard case .expression(let value, _) = program.meaning(of: expression, in: scope) else {
      return nil
    }
    return value.boolean
  }

  private mutating func text(_ name: String, of object: MadeObject) -> String? {
    object.call.argument(name).flatMap { program.texts(of: $0, in: object.scope).first }
  }

  private mutating func texts(_ name: String, of object: MadeObject) -> [String] {
    guard let list = object.call.argument(name),
      let items = program.items(of: list, in: object.scope)
    else { return [] }
    return items.compactMap { program.texts(of: $0.0, in: $0.scope).first }
  }

  // MARK: Metrics

  private mutating func metrics(
    of object: MadeObject, inProgressName: String?
  ) -> [ApplicationMetric] {
    guard let instrument = instrumentCalls.first else { return [] }
    var builder = InstrumentatorMetrics(program: program, location: instrument.location)
    let added = addCalls.flatMap { found in
      found.call.positional.map { builder.added($0, in: found.scope) }
    }
    var metrics = added.flatMap(\.metrics)
    if !added.contains(where: \.replacesDefaults) {
      metrics += builder.defaults(instrument.call, in: instrument.scope)
    }
    if let inProgressName {
      let hasLabels = flag("inprogress_labels", of: object) ?? false
      metrics.append(
        builder.metric(inProgressName, .gauge, labels: hasLabels ? ["method", "handler"] : []))
    }
    return metrics
  }

  // MARK: Other libraries

  private mutating func otherLibrary() -> Instrumentation? {
    for scope in program.scopes.indices where reach.scopes.contains(scope) {
      for expression in program.scopes[scope].calls {
        guard let call = expression.call,
          let library = otherLibrary(of: call, in: scope)
        else { continue }
        let location = program.location(expression.line, in: scope)
        return Instrumentation(
          library: library, location: location, instrumentCalls: [location], exposeCalls: [],
          groupsStatusCodes: false, inProgressName: library.inProgressName(call),
          excludedHandlers: [], environmentVariable: nil,
          metrics: library.metrics(call, at: location))
      }
    }
    return nil
  }

  private mutating func otherLibrary(
    of call: PythonCall, in scope: Int
  ) -> Instrumentation.Library? {
    if call.callee.lastName == "add_middleware" || call.callee.lastName == "Middleware",
      let middleware = call.positional.first,
      case .library(let name) = program.meaning(of: middleware, in: scope)
    {
      if name.hasPrefix("starlette_exporter.") { return .starletteExporter }
      if name.hasPrefix("starlette_prometheus.") { return .starlettePrometheus }
      if name.hasPrefix("opentelemetry.instrumentation") { return .openTelemetry }
    }
    guard ["instrument_app", "instrument"].contains(call.callee.lastName),
      call.callee.receiverName == "FastAPIInstrumentor"
    else { return nil }
    return .openTelemetry
  }
}
