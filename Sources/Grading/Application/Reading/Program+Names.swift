import Artifacts

extension Program {
  /// What a name means where it stands.
  mutating func meaning(ofName name: String, in scope: Int) -> Meaning {
    let key = NameKey(name: name, scope: scope)
    if let known = nameMeanings[key] { return known }
    guard descend() else { return .unknown }
    defer { depth -= 1 }
    nameMeanings[key] = .unknown
    let found = search(name, from: scope)
    nameMeanings[key] = found
    return found
  }

  private mutating func search(_ name: String, from start: Int) -> Meaning {
    var current: Int? = start
    while let scope = current {
      let isVisible = scope == start || scopes[scope].type == nil
      if isVisible, let bindings = scopes[scope].bindings[name] {
        return meaning(of: bindings, name: name, in: scope)
      }
      if let found = starMeaning(of: name, in: scope) { return found }
      current = scopes[scope].parent
    }
    return Self.unimported(name)
  }

  /// A name that is never bound: in broken code the well-known ones still mean what they must have meant.
  private static func unimported(_ name: String) -> Meaning {
    switch name {
    case "FastAPI", "APIRouter": .library("fastapi." + name)
    case "Instrumentator": .library("prometheus_fastapi_instrumentator." + name)
    case "Histogram", "Gauge": .library("prometheus_client." + name)
    default: .unknown
    }
  }

  /// The meaning that several bindings give: the first that is known; metrics and their kind are united.
  mutating func meaning(of bindings: [Binding], name: String, in scope: Int) -> Meaning {
    var found = Meaning.unknown
    var objects: Set<Int> = []
    for binding in bindings {
      let meaning = meaning(of: binding, name: name, in: scope)
      objects.formUnion(meaning.objects)
      if found.isUnknown || found.isNothing { found = meaning }
    }
    return objects.isEmpty ? found : .objects(objects)
  }

  private mutating func meaning(of binding: Binding, name: String, in scope: Int) -> Meaning {
    switch binding {
    case .value(let value, let scope): meaning(of: value, in: scope)
    case .element(let values, let scope): element(of: values, in: scope)
    case .entered(let value, let scope): entered(value, in: scope)
    case .item(_, let value, let scope):
      .objects(meaning(of: value, in: scope).objects).orUnknown
    case .imported(let statement, let name): imported(statement, name, by: scopes[scope].module)
    case .definition(let inner): scopes[inner].type == nil ? .function(inner) : .type(inner)
    case .parameter: .parameter(name, of: scope)
    }
  }

  /// What `with value as name` gives: a context manager most often gives itself.
  private mutating func entered(_ value: PythonExpression, in scope: Int) -> Meaning {
    meaning(of: value, in: scope)
  }

  private mutating func element(of values: PythonExpression, in scope: Int) -> Meaning {
    if let items = items(of: values, in: scope) {
      var objects: Set<Int> = []
      for item in items { objects.formUnion(meaning(of: item.0, in: item.scope).objects) }
      if !objects.isEmpty { return .objects(objects) }
    }
    return .objects(meaning(of: values, in: scope).objects).orUnknown
  }

  mutating func imported(_ statement: PythonImport, _ name: String?, by module: Int) -> Meaning {
    let target = graph.target(of: statement, from: module)
    guard let name else {
      return target.map(Meaning.init) ?? .library(statement.module)
    }
    if let target, let found = member(name, of: target) { return found }
    return .library(statement.module.isEmpty ? name : statement.module + "." + name)
  }

  /// A name of a module or package of the repository; nil where there is none of that name.
  mutating func member(_ name: String, of target: ModuleGraph.Target) -> Meaning? {
    if case .module(let index) = target {
      let scope = moduleScopes[index]
      if scopes[scope].bindings[name] != nil { return meaning(ofName: name, in: scope) }
      if let found = starMeaning(of: name, in: scope) { return found }
    }
    return graph.child(name, of: target).map(Meaning.init)
  }

  /// What a name means by `from module import *`.
  private mutating func starMeaning(of name: String, in scope: Int) -> Meaning? {
    guard descend() else { return nil }
    defer { depth -= 1 }
    for statement in scopes[scope].starImports {
      if let target = graph.target(of: statement, from: scopes[scope].module) {
        if let found = member(name, of: target) { return found }
      } else if MadeObject.Kind(library: statement.module + "." + name) != nil {
        return .library(statement.module + "." + name)
      }
    }
    return nil
  }
}

extension Meaning {
  init(_ target: ModuleGraph.Target) {
    switch target {
    case .module(let index): self = .module(index)
    case .folder(let path): self = .folder(path)
    }
  }

  /// No objects are nothing known.
  var orUnknown: Meaning {
    if case .objects(let objects) = self, objects.isEmpty { .unknown } else { self }
  }

  /// Whether it is `None` or the like, which a later binding replaces.
  var isNothing: Bool {
    guard case .expression(let expression, _) = self else { return false }
    switch expression.kind {
    case .none, .dictionary([]), .list([]): return true
    default: return false
    }
  }
}
