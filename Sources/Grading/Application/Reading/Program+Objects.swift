import Artifacts

extension Program {
  /// Finds what the code makes, in three rounds: calls of libraries, of classes that derive from theirs, of factories.
  mutating func findObjects() {
    for scope in scopes.indices {
      for expression in scopes[scope].calls { findObject(expression, in: scope) }
    }
    forgetMeanings()
    addProducts()
    forgetMeanings()
  }

  private mutating func forgetMeanings() {
    nameMeanings = [:]
    resultMeanings = [:]
    callMeanings = [:]
    attributeMeanings = [:]
  }

  private mutating func findObject(_ expression: PythonExpression, in scope: Int) {
    guard let call = expression.call, let kind = kind(madeBy: call, in: scope) else { return }
    let key = key(of: expression, in: scope)
    guard objectByCall[key] == nil else { return }
    objectByCall[key] = objects.count
    objects.append(
      MadeObject(kind: kind, call: call, line: expression.line, scope: scope))
  }

  private mutating func kind(madeBy call: PythonCall, in scope: Int) -> MadeObject.Kind? {
    if case .attribute(let base, let method) = call.callee.kind, method.hasPrefix("create_"),
      let kind = MadeObject.Kind(meterMethod: method), isMeter(base, in: scope)
    {
      return kind
    }
    guard isPlausible(call.callee) else { return nil }
    switch meaning(of: call.callee, in: scope) {
    case .library(let name): return MadeObject.Kind(library: name)
    case .type(let type): return kind(ofType: type)
    default: return nil
    }
  }

  /// Most calls are of methods of values: only names, and attributes of names, can be classes.
  private func isPlausible(_ callee: PythonExpression) -> Bool {
    callee.dottedName != nil
  }

  /// A class that derives from a library's one makes what that makes.
  private mutating func kind(ofType type: Int) -> MadeObject.Kind? {
    guard let parent = scopes[type].parent, descend() else { return nil }
    defer { depth -= 1 }
    for base in scopes[type].type?.bases ?? [] where base.name == nil {
      switch meaning(of: base.value, in: parent) {
      case .library(let name):
        if let kind = MadeObject.Kind(library: name) { return kind }
      case .type(let inherited) where inherited != type:
        if let kind = kind(ofType: inherited) { return kind }
      default: break
      }
    }
    return nil
  }

  private mutating func isMeter(_ base: PythonExpression, in scope: Int) -> Bool {
    if case .result(let name) = meaning(of: base, in: scope) {
      return name.hasPrefix("opentelemetry")
    }
    return base.lastName?.lowercased().contains("meter") == true
  }
}

// MARK: - Factories

extension Program {
  /// The functions that make a metric of a name that they are given.
  private mutating func factories() -> [Int: [Int]] {
    var factories: [Int: [Int]] = [:]
    for (index, object) in objects.enumerated() where object.isMetric {
      guard let function = function(around: object.scope),
        let name = object.call.argument("name", at: 0), mentions(name, parameterOf: function)
      else { continue }
      factories[function, default: []].append(index)
    }
    return factories
  }

  private func function(around scope: Int) -> Int? {
    scopes[scope].function == nil ? nil : scope
  }

  private func mentions(_ expression: PythonExpression, parameterOf function: Int) -> Bool {
    let names = Set(scopes[function].function?.parameters.map(\.name) ?? [])
    var found = false
    expression.walk { node in
      switch node.kind {
      case .name(let name): found = found || names.contains(name)
      case .formatted(let pieces):
        for case .value(let value) in pieces {
          found = found || PythonExpression(parsing: value).dottedName.map(names.contains) == true
        }
      default: break
      }
    }
    return found
  }

  private mutating func addProducts() {
    let factories = factories()
    guard !factories.isEmpty else { return }
    let names = Set(factories.keys.compactMap { scopes[$0].function?.name })
    for scope in scopes.indices {
      for expression in scopes[scope].calls {
        guard let call = expression.call, names.contains(call.callee.lastName ?? ""),
          case .function(let function) = meaning(of: call.callee, in: scope),
          let products = factories[function]
        else { continue }
        let factory = MadeObject.FactoryCall(
          call: call, line: expression.line, scope: scope, function: function)
        for template in products { add(factory, of: template, key(of: expression, in: scope)) }
      }
    }
  }

  private mutating func add(_ factory: MadeObject.FactoryCall, of template: Int, _ key: CallKey) {
    var product = objects[template]
    product.factoryCall = factory
    objectByCall[key] = objects.count
    products[template, default: []].append(objects.count)
    objects.append(product)
  }
}
