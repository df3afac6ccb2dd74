import Artifacts

/// Finds Locust's users with their tasks and requests.
struct LocustFinder {
  var program: Program

  mutating func users() -> [LocustUser] {
    var users: [LocustUser] = []
    for scope in program.scopes.indices {
      guard let type = program.scopes[scope].type, isUser(scope, depth: 0) else { continue }
      users.append(
        LocustUser(
          name: type.name, location: program.location(type.line, in: scope),
          tasks: tasks(of: scope, depth: 0)))
    }
    return users
  }

  private mutating func isUser(_ scope: Int, depth: Int) -> Bool {
    bases(of: scope).contains { base in
      switch base {
      case .library(let name): name.hasSuffix("HttpUser") || name.hasSuffix("HttpLocust")
      case .type(let inherited): depth < 8 && isUser(inherited, depth: depth + 1)
      default: false
      }
    }
  }

  private mutating func bases(of scope: Int) -> [Meaning] {
    guard let type = program.scopes[scope].type, let parent = program.scopes[scope].parent else {
      return []
    }
    return type.bases.filter { $0.name == nil }.map { base in
      let meaning = program.meaning(of: base.value, in: parent)
      guard meaning.isUnknown, let name = base.value.lastName else { return meaning }
      return .library(name)
    }
  }

  // MARK: Tasks

  private mutating func tasks(of scope: Int, depth: Int) -> [LocustUser.Task] {
    guard depth < 8 else { return [] }
    var tasks: [LocustUser.Task] = []
    for child in program.scopes[scope].children {
      tasks += decoratedTasks(child, depth: depth)
    }
    for case .value(let value, let home) in program.scopes[scope].bindings["tasks"] ?? [] {
      tasks += listedTasks(value, in: home, depth: depth)
    }
    for case .type(let inherited) in bases(of: scope) where inherited != scope {
      tasks += self.tasks(of: inherited, depth: depth + 1)
    }
    return tasks
  }

  /// `@task def …`, `@task(3) def …`, `@task class … (TaskSet)`.
  private mutating func decoratedTasks(_ scope: Int, depth: Int) -> [LocustUser.Task] {
    let decorators =
      program.scopes[scope].function?.decorators ?? program.scopes[scope].type?.decorators ?? []
    guard
      let task = decorators.first(where: {
        ($0.call?.callee.lastName ?? $0.lastName) == "task"
      })
    else { return [] }
    let weight = task.call?.argument("weight", at: 0)?.number.flatMap { Int(exactly: $0) } ?? 1
    if program.scopes[scope].type != nil { return tasks(of: scope, depth: depth + 1) }
    return [self.task(scope, weight: weight)]
  }

  /// `tasks = [f, g]`, `tasks = {f: 3}`, `tasks = [Behaviour]`.
  private mutating func listedTasks(
    _ value: PythonExpression, in scope: Int, depth: Int
  ) -> [LocustUser.Task] {
    var tasks: [LocustUser.Task] = []
    for (item, home) in program.items(of: value, in: scope) ?? [] {
      switch program.meaning(of: item, in: home) {
      case .function(let function): tasks.append(task(function, weight: 1))
      case .type(let type): tasks += self.tasks(of: type, depth: depth + 1)
      default: break
      }
    }
    return tasks
  }

  private mutating func task(_ scope: Int, weight: Int) -> LocustUser.Task {
    let function = program.scopes[scope].function
    return LocustUser.Task(
      name: function?.name ?? "", weight: weight,
      location: program.location(function?.line ?? 0, in: scope),
      requests: requests(of: scope, depth: 0))
  }

  // MARK: Requests

  private static let verbs: Set<String> = [
    "get", "post", "put", "delete", "patch", "head", "options", "request", "rest",
  ]

  private mutating func requests(of scope: Int, depth: Int) -> [LocustUser.Request] {
    var requests: [LocustUser.Request] = []
    for expression in program.scopes[scope].calls {
      guard let call = expression.call, case .attribute(let base, let verb) = call.callee.kind
      else { continue }
      if Self.verbs.contains(verb), base.lastName == "client" || verb == "rest" {
        requests.append(request(verb, call, expression.line, in: scope))
      } else if depth < 4, case .function(let helper) = program.meaning(of: call.callee, in: scope),
        helper != scope
      {
        requests += self.requests(of: helper, depth: depth + 1)
      }
    }
    for child in program.scopes[scope].children where depth < 4 {
      requests += self.requests(of: child, depth: depth + 1)
    }
    return requests
  }

  private mutating func request(
    _ verb: String, _ call: PythonCall, _ line: Int, in scope: Int
  ) -> LocustUser.Request {
    let hasMethod = verb == "request" || verb == "rest"
    let method = hasMethod ? call.argument("method", at: 0)?.text ?? "GET" : verb
    let url =
      call.argument(hasMethod ? "url" : "path", at: hasMethod ? 1 : 0)
      ?? call.argument("url")
    return LocustUser.Request(
      method: method.uppercased(), path: url.flatMap { path($0, in: scope) },
      location: program.location(line, in: scope))
  }

  /// The path as it is written, what a run fills in as `{…}`; constants are put in.
  private mutating func path(_ url: PythonExpression, in scope: Int) -> String? {
    if let text = program.texts(of: url, in: scope).first, text != "*" {
      return text.split(separator: "*", omittingEmptySubsequences: false).joined(separator: "{}")
    }
    return nil
  }
}
