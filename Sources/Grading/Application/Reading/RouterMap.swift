import Artifacts

/// Which router is included where, and under which prefix.
struct RouterMap {
  /// The prefixes under which an app serves a router, by the router's number; apps serve under none.
  private(set) var prefixes: [Int: [String]] = [:]
  /// Whether some include could not be understood: then any router may be included.
  private(set) var isUncertain = false
  private var ownPrefixes: [Int: String] = [:]
  private var children: [Int: [(child: Int, prefix: String)]] = [:]

  private static let mostPrefixes = 16

  init(_ program: inout Program) {
    for scope in program.scopes.indices {
      for expression in program.scopes[scope].calls {
        guard let call = expression.call else { continue }
        switch call.callee.lastName {
        case "include_router": include(call, path: call.argument("prefix"), in: scope, &program)
        case "mount": mount(call, in: scope, &program)
        default: break
        }
      }
    }
    for (index, object) in program.objects.enumerated() where object.kind == .router {
      ownPrefixes[index] = object.call.argument("prefix").flatMap {
        program.texts(of: $0, in: object.scope).first
      }
    }
    spread(program.objects)
  }

  private mutating func include(
    _ call: PythonCall, path: PythonExpression?, in scope: Int, _ program: inout Program
  ) {
    guard case .attribute(let base, _) = call.callee.kind,
      let router = call.argument("router", at: 0)
    else { return }
    let children = program.meaning(of: router, in: scope).objects
    if children.isEmpty { isUncertain = true }
    let prefix = path.flatMap { program.texts(of: $0, in: scope).first } ?? ""
    add(children, to: parents(base, in: scope, &program), prefix)
  }

  private mutating func mount(
    _ call: PythonCall, in scope: Int, _ program: inout Program
  ) {
    guard case .attribute(let base, _) = call.callee.kind, let app = call.argument("app", at: 1)
    else { return }
    let children = program.meaning(of: app, in: scope).objects.filter {
      program.objects[$0].kind == .app || program.objects[$0].kind == .router
    }
    let prefix = call.argument("path", at: 0).flatMap {
      program.texts(of: $0, in: scope).first
    }
    add(children, to: parents(base, in: scope, &program), prefix ?? "")
  }

  /// What is included into: an app or router; any app where it cannot be told.
  private func parents(
    _ base: PythonExpression, in scope: Int, _ program: inout Program
  ) -> Set<Int> {
    let known = program.meaning(of: base, in: scope).objects
    if !known.isEmpty { return known }
    return Set(program.objects.indices.filter { program.objects[$0].kind == .app })
  }

  private mutating func add(_ routers: Set<Int>, to parents: Set<Int>, _ prefix: String) {
    for parent in parents {
      children[parent, default: []] += routers.sorted().map { ($0, prefix) }
    }
  }

  private mutating func spread(_ objects: [MadeObject]) {
    let apps = objects.indices.filter { objects[$0].kind == .app }
    let mounted = Set(children.values.flatMap { $0 }.map(\.child))
    var open = apps.filter { !mounted.contains($0) }.map { ($0, "", 0) }
    if open.isEmpty { open = apps.map { ($0, "", 0) } }
    while let (object, prefix, depth) = open.popLast() {
      let path = prefix + (ownPrefixes[object] ?? "")
      guard prefixes[object, default: []].count < Self.mostPrefixes, depth < 12 else { continue }
      guard !prefixes[object, default: []].contains(path) else { continue }
      prefixes[object, default: []].append(path)
      for (child, prefix) in children[object] ?? [] {
        open.append((child, path + prefix, depth + 1))
      }
    }
  }
}
