import Artifacts

/// Walks through the statements of modules and notes what each scope binds, mentions and calls.
struct ScopeCollector {
  private(set) var scopes: [Scope] = []
  /// The imports of each module, wherever they stand, but for those that only a type checker sees.
  private(set) var imports: [[PythonImport]] = []
  /// What `anything.name = …` binds, wherever it stands.
  private(set) var attributeBindings: [String: [Binding]] = [:]
  private var isTypeChecking = false

  init(_ modules: [PythonModule]) {
    for (index, module) in modules.enumerated() {
      imports.append([])
      let scope = open(.module, module: index, parent: nil)
      visit(module.body, in: scope)
    }
  }

  private mutating func open(_ kind: Scope.Kind, module: Int, parent: Int?) -> Int {
    scopes.append(Scope(kind: kind, module: module, parent: parent))
    let scope = scopes.count - 1
    if let parent { scopes[parent].children.append(scope) }
    return scope
  }

  private mutating func bind(_ name: String, _ binding: Binding, in scope: Int) {
    scopes[scope].bindings[name, default: []].append(binding)
  }

  private mutating func visit(_ statements: [PythonStatement], in scope: Int) {
    for statement in statements { visit(statement, in: scope) }
  }

  private mutating func visit(_ statement: PythonStatement, in scope: Int) {
    switch statement.kind {
    case .function(let function): visit(function, statement, in: scope)
    case .type(let type): visit(type, statement, in: scope)
    case .imports(let list): for item in list { add(item, in: scope) }
    case .scope(let names, _): share(names, in: scope)
    case .conditional(let branches): visit(branches, in: scope)
    default:
      for expression in statement.expressions { note(expression, in: scope) }
      addBindings(of: statement, in: scope)
      for block in statement.blocks { visit(block, in: scope) }
    }
  }

  private mutating func visit(_ branches: [PythonBranch], in scope: Int) {
    for branch in branches {
      if let test = branch.test { note(test, in: scope) }
      let wasTypeChecking = isTypeChecking
      if branch.test?.lastName == "TYPE_CHECKING" { isTypeChecking = true }
      if let test = branch.test, test.isMainGuard {
        visit(branch.body, in: open(.script, module: scopes[scope].module, parent: scope))
      } else {
        visit(branch.body, in: scope)
      }
      isTypeChecking = wasTypeChecking
    }
  }

  private mutating func visit(
    _ function: PythonFunction, _ statement: PythonStatement, in scope: Int
  ) {
    let inner = open(.function(function), module: scopes[scope].module, parent: scope)
    bind(function.name, .definition(scope: inner), in: scope)
    for parameter in function.parameters { bind(parameter.name, .parameter, in: inner) }
    for expression in statement.expressions {
      note(expression, in: scope, header: inner)
    }
    visit(function.body, in: inner)
  }

  private mutating func visit(_ type: PythonClass, _ statement: PythonStatement, in scope: Int) {
    let inner = open(.type(type), module: scopes[scope].module, parent: scope)
    bind(type.name, .definition(scope: inner), in: scope)
    for expression in statement.expressions { note(expression, in: scope) }
    visit(type.body, in: inner)
  }

  private mutating func add(_ statement: PythonImport, in scope: Int) {
    if !isTypeChecking { imports[scopes[scope].module].append(statement) }
    switch statement.form {
    case .everything: scopes[scope].starImports.append(statement)
    case .module(let alias):
      let package = statement.package
      bind(
        alias ?? package.module, .imported(alias == nil ? package : statement, name: nil),
        in: scope)
    case .names(let names):
      for name in names { bind(name.alias, .imported(statement, name: name.name), in: scope) }
    }
  }

  /// `global name`: what the function binds, the module binds.
  private mutating func share(_ names: [String], in scope: Int) {
    sharedNames[scope, default: []].formUnion(names)
  }

  private var sharedNames: [Int: Set<String>] = [:]

  /// The scope in which an assignment of some code binds a name.
  private func owner(of name: String, in scope: Int) -> Int {
    guard sharedNames[scope]?.contains(name) == true || isScript(scope),
      let parent = scopes[scope].parent
    else { return scope }
    var outer = parent
    while let next = scopes[outer].parent, scopes[outer].bindings[name] == nil { outer = next }
    return outer
  }

  private func isScript(_ scope: Int) -> Bool {
    if case .script = scopes[scope].kind { true } else { false }
  }
}

// MARK: - Bindings

extension ScopeCollector {
  private mutating func addBindings(of statement: PythonStatement, in scope: Int) {
    switch statement.kind {
    case .assignment(let assignment): add(assignment, in: scope)
    case .with(let with):
      for item in with.items {
        guard let target = item.target else { continue }
        add(target, .entered(item.value, scope: scope), in: scope)
      }
    case .loop(let loop):
      if let target = loop.target { addLoop(target, over: loop.iterable, in: scope) }
    case .returning(let value?): scopes[scope].results.append(value)
    case .expression(let value):
      if case .yield(let result?) = value.kind { scopes[scope].results.append(result) }
    default: break
    }
  }

  private mutating func add(_ assignment: PythonAssignment, in scope: Int) {
    guard let value = assignment.value, !assignment.isAugmented else { return }
    for target in assignment.targets {
      if let targets = target.items, let values = value.items, targets.count == values.count {
        for (target, value) in zip(targets, values) {
          add(target, .value(value, scope: scope), in: scope)
        }
      } else {
        add(target, .value(value, scope: scope), in: scope)
      }
    }
  }

  private mutating func addLoop(
    _ target: PythonExpression, over values: PythonExpression, in scope: Int
  ) {
    for part in target.items ?? [target] {
      add(part, .element(of: values, scope: scope), in: scope)
    }
  }

  private mutating func add(_ target: PythonExpression, _ binding: Binding, in scope: Int) {
    switch target.kind {
    case .name(let name): bind(name, binding, in: owner(of: name, in: scope))
    case .attribute(let base, let name):
      attributeBindings[name, default: []].append(binding)
      if case .name("self") = base.kind, let type = enclosingType(of: scope) {
        scopes[type].attributes[name, default: []].append(binding)
      }
      if case .name("cls") = base.kind, let type = enclosingType(of: scope) {
        scopes[type].attributes[name, default: []].append(binding)
      }
    case .subscript(let base, let key):
      guard case .value(let value, _) = binding, let name = base.lastName else { return }
      let item = Binding.item(key: key, value: value, scope: scope)
      if case .name = base.kind {
        bind(name, item, in: home(of: name, from: scope))
      } else {
        attributeBindings[name, default: []].append(item)
        if let type = enclosingType(of: scope) {
          scopes[type].attributes[name, default: []].append(item)
        }
      }
    default: break
    }
  }

  /// The scope from which a name that is only used comes.
  private func home(of name: String, from scope: Int) -> Int {
    var current = scope
    while scopes[current].bindings[name] == nil, let parent = scopes[current].parent {
      current = parent
    }
    return current
  }

  private func enclosingType(of scope: Int) -> Int? {
    var current: Int? = scope
    while let index = current {
      if scopes[index].type != nil { return index }
      current = scopes[index].parent
    }
    return nil
  }
}

// MARK: - Mentions and calls

extension ScopeCollector {
  private mutating func note(
    _ expression: PythonExpression, in scope: Int, header: Int? = nil
  ) {
    var mentions: [String] = []
    var calls: [PythonExpression] = []
    var clauses: [PythonComprehension.Clause] = []
    expression.walk { node in
      switch node.kind {
      case .name(let name), .attribute(_, let name): mentions.append(name)
      case .call: calls.append(node)
      case .comprehension(let comprehension): clauses += comprehension.clauses
      case .formatted(let pieces): mentions += pieces.flatMap(\.mentions)
      default: break
      }
    }
    scopes[scope].mentions.formUnion(mentions)
    scopes[scope].calls += calls
    if let header { scopes[header].headerCalls += calls }
    for clause in clauses { addLoop(clause.target, over: clause.iterable, in: scope) }
    noteWalruses(expression, in: scope)
  }

  private mutating func noteWalruses(_ expression: PythonExpression, in scope: Int) {
    var found: [(String, PythonExpression)] = []
    expression.walk { node in
      if case .assignment(let name, let value) = node.kind { found.append((name, value)) }
    }
    for (name, value) in found { bind(name, .value(value, scope: scope), in: scope) }
  }
}

extension PythonFormattedPiece {
  /// The names that a filled-in value mentions.
  fileprivate var mentions: [String] {
    guard case .value(let text) = self else { return [] }
    return text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
  }
}

extension PythonExpression {
  /// Whether it is `__name__ == "__main__"`.
  fileprivate var isMainGuard: Bool {
    guard case .operation(let operands, _) = kind, operands.count == 2 else { return false }
    return operands.contains { $0.text == "__main__" }
      && operands.contains { $0.lastName == "__name__" }
  }
}
