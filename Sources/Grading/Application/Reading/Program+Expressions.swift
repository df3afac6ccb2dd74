import Artifacts

extension Program {
  /// What an expression means where it stands.
  mutating func meaning(of expression: PythonExpression, in scope: Int) -> Meaning {
    guard descend() else { return .unknown }
    defer { depth -= 1 }
    switch expression.kind {
    case .name(let name): return meaning(ofName: name, in: scope)
    case .attribute(let base, let name): return attribute(name, of: base, in: scope)
    case .call, .subscript: return remembered(expression, in: scope)
    case .await(let value), .assignment(_, let value), .starred(let value):
      return meaning(of: value, in: scope)
    case .conditional(let body, _, let other): return either([body, other], in: scope)
    case .operation(let operands, let operators) where operators.contains(.or):
      return either(operands, in: scope)
    case .unknown, .yield, .slice, .lambda: return .unknown
    default: return .expression(expression, scope: scope)
    }
  }

  /// What a call or subscript means, found out once.
  private mutating func remembered(_ expression: PythonExpression, in scope: Int) -> Meaning {
    let key = key(of: expression, in: scope)
    if let known = callMeanings[key] { return known }
    let found: Meaning
    switch expression.kind {
    case .call(let call): found = result(of: call, expression, in: scope)
    case .subscript(let base, let index): found = item(index, of: base, in: scope)
    default: found = .unknown
    }
    callMeanings[key] = found
    return found
  }

  private mutating func either(_ options: [PythonExpression], in scope: Int) -> Meaning {
    var found = Meaning.unknown
    var objects: Set<Int> = []
    for option in options {
      let meaning = meaning(of: option, in: scope)
      objects.formUnion(meaning.objects)
      if found.isUnknown || found.isNothing { found = meaning }
    }
    return objects.isEmpty ? found : .objects(objects)
  }

  private mutating func attribute(
    _ name: String, of base: PythonExpression, in scope: Int
  ) -> Meaning {
    if case .name(let receiver) = base.kind, receiver == "self" || receiver == "cls",
      let type = enclosingType(of: scope)
    {
      return member(name, ofType: type) ?? attributeFallback(name)
    }
    return attribute(name, of: meaning(of: base, in: scope))
  }

  /// An attribute of something that is known.
  mutating func attribute(_ name: String, of base: Meaning) -> Meaning {
    switch base {
    case .library(let library): return .library(library + "." + name)
    case .module(let index): return member(name, of: .module(index)) ?? .unknown
    case .folder(let path):
      return member(name, of: .folder(path)) ?? .library(path.dotted + "." + name)
    case .type(let type), .instance(let type):
      return member(name, ofType: type) ?? attributeFallback(name)
    case .objects(let objects):
      let isApp = objects.contains { self.objects[$0].kind == .app }
      return isApp && name == "router" ? base : attributeFallback(name)
    case .result, .parameter, .expression, .function, .unknown: return attributeFallback(name)
    }
  }

  /// An attribute of something unknown: what is assigned to an attribute of that name anywhere, if it matters.
  private mutating func attributeFallback(_ name: String) -> Meaning {
    if let known = attributeMeanings[name] { return known }
    guard let bindings = attributeBindings[name], descend() else { return .unknown }
    defer { depth -= 1 }
    attributeMeanings[name] = .unknown
    var objects: Set<Int> = []
    var found = Meaning.unknown
    for binding in bindings {
      let meaning = meaning(of: [binding], name: name, in: 0)
      objects.formUnion(meaning.objects)
      if found.isUnknown, meaning.mayHoldObjects { found = meaning }
    }
    let meaning = objects.isEmpty ? found : .objects(objects)
    attributeMeanings[name] = meaning
    return meaning
  }

  /// A member of a class: its own, that of `self`, or of a base class.
  mutating func member(_ name: String, ofType type: Int) -> Meaning? {
    guard descend() else { return nil }
    defer { depth -= 1 }
    let own = (scopes[type].attributes[name] ?? []) + (scopes[type].bindings[name] ?? [])
    if !own.isEmpty {
      let meaning = meaning(of: own, name: name, in: type)
      if !meaning.isUnknown { return meaning }
    }
    for base in scopes[type].type?.bases ?? [] where base.name == nil {
      guard let parent = scopes[type].parent else { continue }
      if case .type(let inherited) = meaning(of: base.value, in: parent), inherited != type,
        let found = member(name, ofType: inherited)
      {
        return found
      }
    }
    return own.isEmpty ? nil : .unknown
  }

  /// The class in whose methods a scope stands.
  func enclosingType(of scope: Int) -> Int? {
    var current: Int? = scope
    while let index = current {
      if scopes[index].type != nil { return index }
      current = scopes[index].parent
    }
    return nil
  }
}

extension String {
  /// A path as a dotted name.
  var dotted: String { split(separator: "/").joined(separator: ".") }
}

extension Meaning {
  /// Whether it is something in which objects are kept.
  fileprivate var mayHoldObjects: Bool {
    switch self {
    case .instance, .module, .type: return true
    case .expression(let expression, _):
      if case .dictionary = expression.kind { return true }
      return expression.items != nil
    default: return false
    }
  }
}
