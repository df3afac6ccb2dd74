import Artifacts

/// A stretch of code with names of its own: a module, a class body, a function.
struct Scope {
  /// What kind of code it is.
  enum Kind {
    case module
    case type(PythonClass)
    case function(PythonFunction)
    /// The block under `if __name__ == "__main__":`.
    case script
  }

  let kind: Kind
  /// The index of its module.
  let module: Int
  let parent: Int?
  var bindings: [String: [Binding]] = [:]
  /// What `self.name = …` binds, for a class.
  var attributes: [String: [Binding]] = [:]
  /// Modules of which every name is imported.
  var starImports: [PythonImport] = []
  /// The names and attributes that its own code mentions.
  var mentions: Set<String> = []
  /// The calls of its own code, in the order of the text.
  var calls: [PythonExpression] = []
  /// For a function: the calls of its decorators, defaults and annotations.
  var headerCalls: [PythonExpression] = []
  /// For a function: what it returns and yields.
  var results: [PythonExpression] = []
  /// The scopes inside it.
  var children: [Int] = []

  /// The function, for one.
  var function: PythonFunction? {
    if case .function(let function) = kind { function } else { nil }
  }

  /// The class, for one.
  var type: PythonClass? {
    if case .type(let type) = kind { type } else { nil }
  }
}

/// What gives a name its meaning.
enum Binding {
  /// `name = value`.
  case value(PythonExpression, scope: Int)
  /// `for name in values`: one of them.
  case element(of: PythonExpression, scope: Int)
  /// `with value as name`.
  case entered(PythonExpression, scope: Int)
  /// `name[key] = value`.
  case item(key: PythonExpression, value: PythonExpression, scope: Int)
  /// `import module` (all of it), `from module import name`.
  case imported(PythonImport, name: String?)
  case definition(scope: Int)
  case parameter
}
