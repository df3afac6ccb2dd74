import Artifacts

/// A route as the code defines it, before it is known under which paths apps serve it.
struct RouteDefinition {
  let methods: [String]
  let path: String
  /// The name of the function that answers.
  let function: String
  /// Its scope; nil for a function of a library.
  let scope: Int?
  /// The app or routers to which it belongs; empty where it cannot be told.
  let owners: Set<Int>
  let location: SourceLocation
  /// What answers, where it is a function of a library.
  var library: String?
}

/// Finds the routes of a program.
struct RouteFinder {
  private(set) var definitions: [RouteDefinition] = []

  init(_ program: inout Program) {
    for scope in program.scopes.indices {
      addDecorated(scope, &program)
      for expression in program.scopes[scope].calls { addCalled(expression, in: scope, &program) }
    }
  }

  private static let verbs: Set<String> = [
    "get", "post", "put", "delete", "patch", "options", "head", "trace",
  ]

  private mutating func addDecorated(_ scope: Int, _ program: inout Program) {
    guard let function = program.scopes[scope].function,
      let parent = program.scopes[scope].parent
    else { return }
    for decorator in function.decorators {
      guard let call = decorator.call, case .attribute(let base, let verb) = call.callee.kind,
        let methods = Self.methods(verb, call),
        let owners = Self.owners(base, in: parent, &program)
      else { continue }
      definitions.append(
        RouteDefinition(
          methods: methods, path: Self.path(call, at: 0, in: parent, &program),
          function: function.name, scope: scope, owners: owners,
          location: program.location(function.line, in: scope)))
    }
  }

  /// `app.add_api_route(path, function)` and its like, and Starlette's `Route(path, function)`.
  private mutating func addCalled(
    _ expression: PythonExpression, in scope: Int, _ program: inout Program
  ) {
    guard let call = expression.call else { return }
    addApplied(call, expression.line, in: scope, &program)
    guard let name = call.callee.lastName,
      name == "add_api_route" || name == "add_route" || name == "Route" || name == "APIRoute",
      let endpoint = call.argument("endpoint", at: 1) ?? call.argument("route")
    else { return }
    var owners: Set<Int> = []
    if case .attribute(let base, _) = call.callee.kind, name.hasPrefix("add") {
      owners = Self.owners(base, in: scope, &program) ?? []
    }
    add(
      endpoint, methods: Self.methods("api_route", call) ?? ["GET"],
      path: Self.path(call, at: 0, in: scope, &program), owners, expression.line, in: scope,
      &program)
  }

  /// `app.get(path)(function)`: a decorator that is called by hand.
  private mutating func addApplied(
    _ call: PythonCall, _ line: Int, in scope: Int, _ program: inout Program
  ) {
    guard let decorator = call.callee.call, let endpoint = call.positional.first,
      case .attribute(let base, let verb) = decorator.callee.kind,
      let methods = Self.methods(verb, decorator),
      let owners = Self.owners(base, in: scope, &program)
    else { return }
    add(
      endpoint, methods: methods, path: Self.path(decorator, at: 0, in: scope, &program), owners,
      line, in: scope, &program)
  }

  private mutating func add(
    _ endpoint: PythonExpression, methods: [String], path: String, _ owners: Set<Int>,
    _ line: Int, in scope: Int, _ program: inout Program
  ) {
    var definition = RouteDefinition(
      methods: methods, path: path, function: endpoint.lastName ?? "", scope: nil, owners: owners,
      location: program.location(line, in: scope))
    switch program.meaning(of: endpoint, in: scope) {
    case .function(let function): definition = definition.answered(by: function)
    case .library(let library), .result(let library): definition.library = library
    default: break
    }
    definitions.append(definition)
  }

  private static func methods(_ verb: String, _ call: PythonCall) -> [String]? {
    if verbs.contains(verb) { return [verb.uppercased()] }
    guard verb == "api_route" || verb == "route" else { return nil }
    let listed = call.argument("methods")?.items?.compactMap(\.text).map { $0.uppercased() }
    return listed?.isEmpty == false ? listed : ["GET"]
  }

  /// The app or routers on which a route is defined; nil where it is something else.
  private static func owners(
    _ base: PythonExpression, in scope: Int, _ program: inout Program
  ) -> Set<Int>? {
    switch program.meaning(of: base, in: scope) {
    case .objects(let objects):
      let owners = objects.filter {
        program.objects[$0].kind == .app || program.objects[$0].kind == .router
      }
      return owners.isEmpty ? nil : owners
    case .parameter: return []
    default:
      let name = base.lastName?.lowercased() ?? ""
      let isLikely = name.contains("app") || name.contains("router") || name.contains("api")
      return isLikely ? [] : nil
    }
  }

  private static func path(
    _ call: PythonCall, at place: Int, in scope: Int, _ program: inout Program
  ) -> String {
    guard let path = call.argument("path", at: place) else { return "" }
    return program.texts(of: path, in: scope).first ?? "*"
  }
}

extension RouteDefinition {
  fileprivate func answered(by scope: Int) -> RouteDefinition {
    RouteDefinition(
      methods: methods, path: path, function: function, scope: scope, owners: owners,
      location: location)
  }
}
