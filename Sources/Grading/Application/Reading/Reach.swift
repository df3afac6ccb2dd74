import Artifacts

/// What of a program runs when its apps are served: the modules that they import and the code that is called there.
struct Reach {
  /// The modules that the apps import, with those of the apps.
  private(set) var modules: Set<Int> = []
  /// The scopes whose code may run.
  private(set) var scopes: Set<Int> = []
  /// The names that running code mentions.
  private var mentions: Set<String> = []
  /// The functions that somebody may call without a mention: routes, events, functions that make an app.
  private let handedOver: Set<Int>
  private let deadRoutes: Set<Int>
  /// The functions, and the methods of classes, that a newly mentioned name may bring to life.
  private var functionsByName: [String: [Int]] = [:]
  /// The functions to look at again.
  private var open: [Int] = []

  /// - Parameter deadRoutes: Functions that answer routes of routers which no app includes.
  init(_ program: inout Program, roots: Set<Int>, deadRoutes: Set<Int>) {
    handedOver = Self.handedOver(&program)
    self.deadRoutes = deadRoutes
    follow(program, from: roots)
    index(program)
    enter(program, roots: roots)
    spread(program)
  }

  // MARK: Modules

  private mutating func follow(_ program: Program, from roots: Set<Int>) {
    var open = Array(roots)
    let late = Self.lateImports(program)
    for root in roots {
      open += program.graph.modulesOnTheWay(to: .module(root))
    }
    while let module = open.popLast() {
      guard modules.insert(module).inserted else { continue }
      for statement in program.imports[module] {
        open += Self.targets(of: statement, from: module, program.graph)
      }
      open += late[module] ?? []
    }
  }

  private static func targets(
    of statement: PythonImport, from module: Int, _ graph: ModuleGraph
  ) -> [Int] {
    guard let target = graph.target(of: statement, from: module) else { return [] }
    var found = graph.modulesOnTheWay(to: target)
    if case .names(let names) = statement.form {
      for name in names {
        guard let child = graph.child(name.name, of: target) else { continue }
        found += graph.modulesOnTheWay(to: child)
      }
    }
    return found
  }

  /// `importlib.import_module("a.b")`, by module.
  private static func lateImports(_ program: Program) -> [Int: [Int]] {
    var found: [Int: [Int]] = [:]
    for scope in program.scopes {
      for call in scope.calls.compactMap(\.call) where call.callee.lastName == "import_module" {
        guard let name = call.positional.first?.text,
          let target = program.graph.target(of: name, from: scope.module)
        else { continue }
        found[scope.module, default: []] += program.graph.modulesOnTheWay(to: target)
      }
    }
    return found
  }

  // MARK: Code

  private mutating func enter(_ program: Program, roots: Set<Int>) {
    for module in modules { enter(program.moduleScopes[module], program) }
    for (index, scope) in program.scopes.enumerated() {
      if case .script = scope.kind, roots.contains(scope.module) { enter(index, program) }
    }
  }

  /// The code of a scope runs, and that of the classes defined in it.
  private mutating func enter(_ scope: Int, _ program: Program) {
    var entered = [scope]
    while let scope = entered.popLast() {
      guard scopes.insert(scope).inserted else { continue }
      let bindings = program.scopes[scope].bindings
      let global = program.scopes[program.moduleScopes[program.scopes[scope].module]].bindings
      for name in program.scopes[scope].mentions {
        mention(name)
        for case .imported(_, let original?) in (bindings[name] ?? []) + (global[name] ?? []) {
          mention(original)
        }
      }
      for child in program.scopes[scope].children {
        if program.scopes[child].type != nil { entered.append(child) } else { open.append(child) }
      }
    }
  }

  private mutating func mention(_ name: String) {
    guard mentions.insert(name).inserted else { return }
    open += functionsByName[name] ?? []
  }

  /// Notes which functions a name may bring to life: those of that name, and the methods of a class of that name.
  private mutating func index(_ program: Program) {
    for (index, scope) in program.scopes.enumerated() {
      guard let function = scope.function else { continue }
      functionsByName[function.name, default: []].append(index)
      if let parent = scope.parent, let type = program.scopes[parent].type {
        functionsByName[type.name, default: []].append(index)
      }
    }
  }

  /// A function runs once running code mentions it, or hands it to somebody by a decorator.
  private mutating func spread(_ program: Program) {
    while let scope = open.popLast() {
      guard !scopes.contains(scope), !deadRoutes.contains(scope), isCalled(scope, program) else {
        continue
      }
      enter(scope, program)
    }
  }

  private func isCalled(_ scope: Int, _ program: Program) -> Bool {
    guard let function = program.scopes[scope].function,
      let parent = program.scopes[scope].parent, scopes.contains(parent)
    else { return false }
    if mentions.contains(function.name) || handedOver.contains(scope) { return true }
    switch program.scopes[parent].kind {
    case .module, .script: return false
    case .function: return true
    case .type(let type):
      guard mentions.contains(type.name) else { return false }
      return function.name.hasPrefix("__") || function.name == "collect" || type.hasBase
    }
  }

  // MARK: Decorators

  private static func handedOver(_ program: inout Program) -> Set<Int> {
    var found = Set(program.objects.filter { $0.kind == .app }.map(\.scope))
    for scope in program.scopes.indices {
      guard let function = program.scopes[scope].function, !function.decorators.isEmpty,
        let parent = program.scopes[scope].parent
      else { continue }
      let isHandedOver = function.decorators.contains { handsOver($0, in: parent, &program) }
      if isHandedOver { found.insert(scope) }
    }
    return found
  }

  /// Whether a decorator is somebody's who may call the function; one of the repository's own only wraps it.
  private static func handsOver(
    _ decorator: PythonExpression, in scope: Int, _ program: inout Program
  ) -> Bool {
    let callee = decorator.call?.callee ?? decorator
    if let name = callee.lastName, quietDecorators.contains(name) { return false }
    if case .function = program.meaning(of: callee, in: scope) { return false }
    return true
  }

  private static let quietDecorators: Set<String> = [
    "staticmethod", "classmethod", "property", "setter", "contextmanager", "asynccontextmanager",
    "wraps", "lru_cache", "cache", "cached_property", "abstractmethod", "overload", "override",
    "dataclass", "singledispatch", "final", "time", "count_exceptions", "track_inprogress",
    "inject", "deprecated",
  ]
}

extension PythonClass {
  /// Whether it derives from another class, which may call any of its methods.
  fileprivate var hasBase: Bool {
    bases.contains { $0.name == nil && $0.value.lastName != "object" }
  }
}
