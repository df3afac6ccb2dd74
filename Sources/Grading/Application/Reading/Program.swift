import Artifacts

/// The Python of a repository as one program: scopes, what names mean in them, what the code makes.
struct Program {
  let graph: ModuleGraph
  let scopes: [Scope]
  let imports: [[PythonImport]]
  let attributeBindings: [String: [Binding]]
  /// The scope of each module.
  let moduleScopes: [Int]
  /// What the code makes, in the order of files and lines.
  var objects: [MadeObject] = []
  /// The number of what a call makes, by module and place.
  var objectByCall: [CallKey: Int] = [:]
  var nameMeanings: [NameKey: Meaning] = [:]
  var resultMeanings: [Int: Meaning] = [:]
  var callMeanings: [CallKey: Meaning] = [:]
  var attributeMeanings: [String: Meaning] = [:]
  /// Metrics that a function makes of its parameters, with what its calls make: these are what counts.
  var products: [Int: [Int]] = [:]
  /// How deep the search for a meaning is at this point.
  var depth = 0

  /// How many steps the search may still take, from its outermost question on and in all.
  var steps = 0
  var allSteps = 1_000_000

  /// What a factory's parameters stand for while one of its calls is read.
  var given: [String: GivenArgument] = [:]

  static let deepestSearch = 60
  static let longestSearch = 3_000

  /// An argument, with the scope in which it stands.
  struct GivenArgument {
    let value: PythonExpression
    let scope: Int
  }

  /// A call of the repository.
  struct CallKey: Hashable {
    let module: Int
    let offset: Int
  }

  /// A name in a scope.
  struct NameKey: Hashable {
    let name: String
    let scope: Int
  }

  init(_ modules: [PythonModule]) {
    graph = ModuleGraph(modules)
    let collector = ScopeCollector(modules)
    scopes = collector.scopes
    imports = collector.imports
    attributeBindings = collector.attributeBindings
    var moduleScopes = [Int](repeating: 0, count: modules.count)
    for (index, scope) in collector.scopes.enumerated() {
      if case .module = scope.kind { moduleScopes[scope.module] = index }
    }
    self.moduleScopes = moduleScopes
    findObjects()
  }

  /// A place in a file, by scope and line.
  func location(_ line: Int, in scope: Int) -> SourceLocation {
    SourceLocation(path: graph.modules[scopes[scope].module].path, line: line)
  }

  /// Begins a step of a search; false where it has gone deep or long enough.
  mutating func descend() -> Bool {
    if depth == 0 { steps = Self.longestSearch }
    guard depth < Self.deepestSearch, steps > 0, allSteps > 0 else { return false }
    depth += 1
    steps -= 1
    allSteps -= 1
    return true
  }

  func key(of call: PythonExpression, in scope: Int) -> CallKey {
    CallKey(module: scopes[scope].module, offset: call.offset)
  }
}
