import Artifacts

/// Finds what code does to metrics, through helpers, decorators and context managers.
struct EffectFinder {
  var program: Program
  private var known: [Int: [Effect]] = [:]
  private var isOpen: Set<Int> = []

  private static let deepest = 40
  private static let most = 200
  /// Where an update may concern any of very many metrics, the first ones stand for all.
  private static let mostTargets = 100

  init(_ program: Program) { self.program = program }

  /// What a function and the functions that it calls do; parameters are left open.
  mutating func effects(ofFunction scope: Int) -> [Effect] {
    if let known = known[scope] { return known }
    guard isOpen.count < Self.deepest, isOpen.insert(scope).inserted else { return [] }
    defer { isOpen.remove(scope) }
    var effects: [Effect] = []
    for inner in codeScopes(of: scope) {
      for call in program.scopes[inner].calls {
        effects += self.effects(ofCall: call, in: inner)
        if effects.count > Self.most { break }
      }
    }
    let found = Array(effects.prefix(Self.most))
    known[scope] = found
    return found
  }

  /// What a call does: itself, or what it calls.
  mutating func effects(ofCall expression: PythonExpression, in scope: Int) -> [Effect] {
    guard let call = expression.call else { return [] }
    let direct = directEffects(of: expression, call, in: scope)
    if !direct.isEmpty { return direct }
    return calledEffects(of: call, in: scope) + handedEffects(of: call, in: scope)
  }

  /// The scope of a function and of the functions inside it.
  private func codeScopes(of scope: Int) -> [Int] {
    var found: [Int] = []
    var open = [scope]
    while let next = open.popLast() {
      found.append(next)
      open += program.scopes[next].children
    }
    return found
  }
}

// MARK: - A metric's own methods

extension EffectFinder {
  private mutating func directEffects(
    of expression: PythonExpression, _ call: PythonCall, in scope: Int
  ) -> [Effect] {
    guard case .attribute(let receiver, let method) = call.callee.kind,
      UpdateMethod.all.contains(method)
    else { return asyncTimerEffects(of: expression, call, in: scope) }
    let labels = receiver.call.flatMap { $0.callee.lastName == "labels" ? $0 : nil }
    return targets(of: receiver, method, in: scope).map {
      Effect(target: $0, method: method, call: expression, labels: labels, scope: scope)
    }
  }

  private mutating func targets(
    of receiver: PythonExpression, _ method: String, in scope: Int
  ) -> [Effect.Target] {
    let bare = receiver.withoutLabels
    switch program.meaning(of: bare, in: scope) {
    case .objects(let objects):
      let metrics = objects.filter { program.objects[$0].isMetric }.sorted()
      return metrics.prefix(Self.mostTargets).flatMap { program.products[$0] ?? [$0] }.map {
        .metric($0)
      }
    case .parameter(let name, let function): return [.parameter(name, of: function)]
    default: return []
    }
  }

  /// `prometheus_async.aio.time(metric)` and its like.
  private mutating func asyncTimerEffects(
    of expression: PythonExpression, _ call: PythonCall, in scope: Int
  ) -> [Effect] {
    guard let name = call.callee.lastName, UpdateMethod.all.contains(name),
      case .library(let library) = program.meaning(of: call.callee, in: scope),
      library.hasPrefix("prometheus_async"), let metric = call.positional.first
    else { return [] }
    return targets(of: metric, name, in: scope).map {
      Effect(target: $0, method: name, call: expression, labels: nil, scope: scope)
    }
  }
}

extension PythonExpression {
  /// The metric of `metric.labels(…)`.
  var withoutLabels: PythonExpression {
    guard let call, case .attribute(let base, "labels") = call.callee.kind else { return self }
    return base
  }
}

// MARK: - What is called

extension EffectFinder {
  private mutating func calledEffects(of call: PythonCall, in scope: Int) -> [Effect] {
    guard let function = calledFunction(call.callee, in: scope) else { return [] }
    switch function {
    case .function(let function): return bound(function, call, in: scope)
    case .type(let type): return constructed(type, call, in: scope)
    default: return []
    }
  }

  private mutating func calledFunction(
    _ callee: PythonExpression, in scope: Int
  ) -> Meaning? {
    switch program.meaning(of: callee, in: scope) {
    case .function(let function): .function(function)
    case .type(let type): .type(type)
    case .instance(let type):
      program.member("__call__", ofType: type)
    default: nil
    }
  }

  /// The effects of a function with the arguments of a call in place of its parameters.
  private mutating func bound(
    _ function: Int, _ call: PythonCall, in scope: Int
  ) -> [Effect] {
    let effects = effects(ofFunction: function)
    return effects.flatMap { bind($0, function, call, in: scope) }
  }

  private mutating func bind(
    _ effect: Effect, _ function: Int, _ call: PythonCall, in scope: Int
  ) -> [Effect] {
    guard case .parameter(let name, let owner) = effect.target, owner == function else {
      return [effect]
    }
    guard let argument = argument(name, of: function, call) else { return [] }
    return targets(of: argument, effect.method, in: scope).map { effect.retargeted($0) }
  }

  /// The argument that a call gives for a parameter, or its default.
  private func argument(
    _ name: String, of function: Int, _ call: PythonCall
  ) -> PythonExpression? {
    guard let definition = program.scopes[function].function else { return nil }
    if let given = call.argument(name) { return given }
    var parameters = definition.parameters.filter { $0.stars == 0 }
    let isMethod = program.scopes[function].parent.map { program.scopes[$0].type != nil } ?? false
    let isStatic = definition.decorators.contains { $0.lastName == "staticmethod" }
    if isMethod, !isStatic, !parameters.isEmpty { parameters.removeFirst() }
    if let place = parameters.firstIndex(where: { $0.name == name }),
      call.positional.indices.contains(place)
    {
      return call.positional[place]
    }
    return definition.parameters.first { $0.name == name }?.standard
  }

  /// What making an instance does, and entering, leaving or calling it.
  private mutating func constructed(
    _ type: Int, _ call: PythonCall, in scope: Int
  ) -> [Effect] {
    let initializer = method("__init__", of: type)
    var effects: [Effect] = []
    for name in [
      "__init__", "__enter__", "__exit__", "__aenter__", "__aexit__", "__call__", "dispatch",
    ] {
      guard let method = method(name, of: type) else { continue }
      for effect in self.effects(ofFunction: method) {
        effects += initializer.map { bind(effect, $0, call, in: scope) } ?? [effect]
      }
    }
    return effects
  }

  private mutating func method(_ name: String, of type: Int) -> Int? {
    if case .function(let function)? = program.member(name, ofType: type) { function } else { nil }
  }

  /// What functions do that are handed to somebody: `Depends(get_db)`, `add_task(count)`.
  private mutating func handedEffects(of call: PythonCall, in scope: Int) -> [Effect] {
    var effects: [Effect] = []
    for argument in call.arguments {
      guard argument.value.dottedName != nil else { continue }
      switch program.meaning(of: argument.value, in: scope) {
      case .function(let function): effects += self.effects(ofFunction: function)
      case .type(let type) where call.callee.lastName == "Depends":
        effects += constructed(type, call, in: scope)
      default: break
      }
    }
    return effects
  }
}

// MARK: - Decorators

extension EffectFinder {
  /// What the decorators, defaults and annotations of a function do when it is called.
  mutating func headerEffects(ofFunction scope: Int) -> [Effect] {
    guard let parent = program.scopes[scope].parent,
      let function = program.scopes[scope].function
    else { return [] }
    var effects: [Effect] = []
    for call in program.scopes[scope].headerCalls {
      effects += self.effects(ofCall: call, in: parent)
    }
    for decorator in function.decorators where decorator.call == nil {
      switch program.meaning(of: decorator, in: parent) {
      case .function(let decorator): effects += self.effects(ofFunction: decorator)
      default: break
      }
    }
    for parameter in function.parameters {
      effects += aliasEffects(of: parameter.annotation, in: parent)
    }
    return effects
  }

  /// `Session = Annotated[…, Depends(get_db)]`, used as an annotation.
  private mutating func aliasEffects(
    of annotation: PythonExpression?, in scope: Int
  ) -> [Effect] {
    guard let annotation, annotation.dottedName != nil else { return [] }
    var effects: [Effect] = []
    for case .value(let value, let home) in program.bindings(of: annotation, in: scope) {
      var calls: [PythonExpression] = []
      value.walk { if $0.call?.callee.lastName == "Depends" { calls.append($0) } }
      for call in calls { effects += self.effects(ofCall: call, in: home) }
    }
    return effects
  }
}
