/// The address on which a server listens, from its options, its environment and its habits.
struct ServerBinding {
  let port: Int?
  let statesPort: Bool
  let host: String?

  init(
    _ program: ServerCommand.Program, _ arguments: CommandArguments,
    environment: [String: String]
  ) {
    let stated = Self.stated(program, arguments, environment: environment)
    let isHidden = program == .gunicorn && arguments.value(of: ["-c", "--config"]) != nil
    let port = stated.port
    statesPort = port != nil
    self.port = port.map { Int($0) } ?? (isHidden || program == .python ? nil : 8000)
    host = stated.host ?? (isHidden ? nil : Self.usualHost(program, arguments))
  }

  private static func stated(
    _ program: ServerCommand.Program, _ arguments: CommandArguments,
    environment: [String: String]
  ) -> (host: String?, port: String?) {
    switch program {
    case .gunicorn, .hypercorn:
      let option = arguments.value(of: ["-b", "--bind"])
      let fromPort = environment["PORT"].map { "0.0.0.0:\($0)" }
      return split(option ?? (program == .gunicorn ? fromPort : nil))
    case .uvicorn:
      return (
        arguments.value(of: ["--host"]) ?? environment["UVICORN_HOST"],
        arguments.value(of: ["--port"]) ?? environment["UVICORN_PORT"]
      )
    case .granian:
      return (
        arguments.value(of: ["--host"]) ?? environment["GRANIAN_HOST"],
        arguments.value(of: ["--port"]) ?? environment["GRANIAN_PORT"]
      )
    case .fastapi: return (arguments.value(of: ["--host"]), arguments.value(of: ["--port"]))
    case .python: return (nil, nil)
    }
  }

  private static func split(_ address: String?) -> (host: String?, port: String?) {
    guard let address, let colon = address.lastIndex(of: ":") else { return (address, nil) }
    return (String(address[..<colon]), String(address[address.index(after: colon)...]))
  }

  private static func usualHost(
    _ program: ServerCommand.Program, _ arguments: CommandArguments
  ) -> String? {
    switch program {
    case .uvicorn, .gunicorn, .hypercorn, .granian: "127.0.0.1"
    case .fastapi: arguments.contains("dev") ? "127.0.0.1" : "0.0.0.0"
    case .python: nil
    }
  }
}
