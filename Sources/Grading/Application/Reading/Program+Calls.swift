import Artifacts

extension Program {
  /// What a call gives.
  mutating func result(
    of call: PythonCall, _ expression: PythonExpression, in scope: Int
  ) -> Meaning {
    if let object = objectByCall[key(of: expression, in: scope)] { return .objects([object]) }
    if case .attribute(let base, let method) = call.callee.kind,
      let found = result(ofMethod: method, of: base, call, in: scope)
    {
      return found
    }
    switch meaning(of: call.callee, in: scope) {
    case .library(let name): return libraryResult(name, call, in: scope)
    case .type(let type): return .instance(type)
    case .function(let function): return result(of: function)
    case .instance(let type):
      if case .function(let function)? = member("__call__", ofType: type) {
        return result(of: function)
      }
      return .unknown
    default: return .unknown
    }
  }

  /// Methods that give back what they are called on, or a part of it.
  private mutating func result(
    ofMethod method: String, of base: PythonExpression, _ call: PythonCall, in scope: Int
  ) -> Meaning? {
    switch method {
    case "labels", "instrument", "expose", "add", "time", "count_exceptions",
      "track_inprogress":
      let objects = meaning(of: base, in: scope).objects
      return objects.isEmpty ? nil : .objects(objects)
    case "get", "setdefault", "pop":
      guard let key = call.positional.first else { return nil }
      let item = item(key, of: base, in: scope)
      return item.isUnknown ? nil : item
    case "values", "items", "copy":
      let objects = meaning(of: base, in: scope).contents(&self)
      return objects.isEmpty ? nil : .objects(objects)
    default: return nil
    }
  }

  /// Functions of libraries that give back what they are given.
  private mutating func libraryResult(
    _ name: String, _ call: PythonCall, in scope: Int
  ) -> Meaning {
    switch name {
    case "typing.cast":
      return call.argument("", at: 1).map { meaning(of: $0, in: scope) } ?? .unknown
    case "asgiref.wsgi.WsgiToAsgi", "a2wsgi.WSGIMiddleware",
      "starlette.middleware.wsgi.WSGIMiddleware", "fastapi.middleware.wsgi.WSGIMiddleware":
      return call.positional.first.map { meaning(of: $0, in: scope) } ?? .unknown
    default: return .result(name)
    }
  }

  /// What a function returns, whatever it is called with.
  mutating func result(of function: Int) -> Meaning {
    if let known = resultMeanings[function] { return known }
    resultMeanings[function] = .unknown
    var objects: Set<Int> = []
    var found = Meaning.unknown
    for value in scopes[function].results {
      let meaning = meaning(of: value, in: function)
      objects.formUnion(meaning.objects)
      if found.isUnknown || found.isNothing { found = meaning }
    }
    let meaning = objects.isEmpty ? found : .objects(objects)
    resultMeanings[function] = meaning
    return meaning
  }

  /// `base[index]`: the item of that key, or all that it may be.
  mutating func item(
    _ index: PythonExpression, of base: PythonExpression, in scope: Int
  ) -> Meaning {
    let container = meaning(of: base, in: scope)
    let keyed = keyedItems(of: base, in: scope)
    if let key = index.text, let item = keyed.last(where: { $0.key == key }) {
      return meaning(of: item.value, in: item.scope)
    }
    var objects = container.contents(&self)
    for item in keyed { objects.formUnion(meaning(of: item.value, in: item.scope).objects) }
    return Meaning.objects(objects).orUnknown
  }

  /// `name["key"] = value`, wherever it is said.
  private mutating func keyedItems(
    of base: PythonExpression, in scope: Int
  ) -> [(key: String?, value: PythonExpression, scope: Int)] {
    var items: [(key: String?, value: PythonExpression, scope: Int)] = []
    if case .expression(let literal, let home) = meaning(of: base, in: scope),
      case .dictionary(let entries) = literal.kind
    {
      items += entries.map { ($0.key?.text, $0.value, home) }
    }
    for case .item(let key, let value, let home) in bindings(of: base, in: scope) {
      items.append((key.text, value, home))
    }
    return items
  }

  /// The bindings of a name or attribute, without a look at what they mean.
  func bindings(of expression: PythonExpression, in scope: Int) -> [Binding] {
    switch expression.kind {
    case .name(let name):
      var current: Int? = scope
      while let index = current {
        if let found = scopes[index].bindings[name] { return found }
        current = scopes[index].parent
      }
      return []
    case .attribute(_, let name): return attributeBindings[name] ?? []
    default: return []
    }
  }
}

extension Meaning {
  /// The things in a container, or the thing itself.
  fileprivate func contents(_ program: inout Program) -> Set<Int> {
    guard case .expression(let literal, let scope) = self else { return objects }
    let values: [PythonExpression]
    switch literal.kind {
    case .dictionary(let entries): values = entries.map(\.value)
    case .comprehension(let comprehension): values = [comprehension.value ?? comprehension.element]
    default: values = literal.items ?? []
    }
    var objects: Set<Int> = []
    for value in values { objects.formUnion(program.meaning(of: value, in: scope).objects) }
    return objects
  }
}
