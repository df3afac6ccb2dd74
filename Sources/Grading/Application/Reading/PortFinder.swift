import Artifacts

/// Finds the ports that code gives to its server.
enum PortFinder {
  static func ports(_ program: inout Program) -> [ListeningPort] {
    var ports: [ListeningPort] = []
    for scope in program.scopes.indices {
      for expression in program.scopes[scope].calls {
        guard let call = expression.call, isServer(call.callee) else { continue }
        let port = call.argument("port").map { program.number(of: $0, in: scope) } ?? 8000
        guard let port, let number = Int(exactly: port) else { continue }
        ports.append(
          ListeningPort(port: number, location: program.location(expression.line, in: scope)))
      }
    }
    return ports
  }

  private static func isServer(_ callee: PythonExpression) -> Bool {
    switch callee.dottedName {
    case "uvicorn.run", "uvicorn.Config", "hypercorn.run": true
    default: false
    }
  }
}
