import Artifacts

/// What of a program runs when its apps are served: the modules that they import and the code that is called there.
struct Reach {
  /// The modules that the apps import, with those of the apps.
  private(set) var modules: Set<Int> = []
  /// The scopes whose code may run.
  private(set) var scopes: Set<Int> = []
  /// The names that running code mentions.
  private var mentions: Set<String> = []

  /// The functions that make an app: a server may be told to call them.
  private let factories: Set<Int>

  /// - Parameter deadRoutes: Functions that answer routes of routers which no app includes.
  init(_ program: Program, roots: Set<Int>, deadRoutes: Set<Int>) {
    factories = Set(program.objects.filter { $0.kind == .app }.map(\.scope))
    follow(program, from: roots)
    enter(program, roots: roots)
    spread(program, deadRoutes: deadRoutes)
  }

  // MARK: Modules

  private mutating func follow(_ program: Program, from roots: Set<Int>) {
    var open = Array(roots)
    for root in roots {
      open += program.graph.modulesOnTheWay(to: .module(root))
    }
    while let module = open.popLast() {
      guard modules.insert(module).inserted else { continue }
      for statement in program.imports[module] {
        open += Self.targets(of: statement, from: module, program.graph)
      }
      open += Self.lateImports(of: module, program)
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

  /// `importlib.import_module("a.b")`.
  private static func lateImports(of module: Int, _ program: Program) -> [Int] {
    var found: [Int] = []
    for scope in program.scopes where scope.module == module {
      for call in scope.calls.compactMap(\.call) where call.callee.lastName == "import_module" {
        guard let name = call.positional.first?.text,
          let target = program.graph.target(of: name, from: module)
        else { continue }
        found += program.graph.modulesOnTheWay(to: target)
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
    var open = [scope]
    while let scope = open.popLast() {
      guard scopes.insert(scope).inserted else { continue }
      mentions.formUnion(program.scopes[scope].mentions)
      for name in program.scopes[scope].mentions {
        for case .imported(_, let original?) in program.scopes[scope].bindings[name] ?? [] {
          mentions.insert(original)
        }
        let module = program.moduleScopes[program.scopes[scope].module]
        for case .imported(_, let original?) in program.scopes[module].bindings[name] ?? [] {
          mentions.insert(original)
        }
      }
      open += program.scopes[scope].children.filter { program.scopes[$0].type != nil }
    }
  }

  /// A function runs once running code mentions it, or hands it to somebody by a decorator.
  private mutating func spread(_ program: Program, deadRoutes: Set<Int>) {
    var waiting = program.scopes.indices.filter {
      program.scopes[$0].function != nil && !deadRoutes.contains($0)
    }
    while true {
      let ready = waiting.filter { isCalled($0, program) }
      if ready.isEmpty { return }
      for scope in ready { enter(scope, program) }
      let entered = Set(ready)
      waiting.removeAll { entered.contains($0) }
    }
  }

  private func isCalled(_ scope: Int, _ program: Program) -> Bool {
    guard let function = program.scopes[scope].function,
      let parent = program.scopes[scope].parent, scopes.contains(parent)
    else { return false }
    if mentions.contains(function.name) || function.isHandedOver { return true }
    if factories.contains(scope) { return true }
    switch program.scopes[parent].kind {
    case .module, .script: return false
    case .function: return true
    case .type(let type):
      guard mentions.contains(type.name) else { return false }
      return function.name.hasPrefix("__") || function.name == "collect" || type.hasBase
    }
  }
}

extension PythonFunction {
  /// Whether a decorator hands it to somebody who may call it: a route, an event, a job.
  var isHandedOver: Bool {
    decorators.contains { decorator in
      let name = decorator.call?.callee.lastName ?? decorator.lastName ?? ""
      return !Self.quietDecorators.contains(name)
    }
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
