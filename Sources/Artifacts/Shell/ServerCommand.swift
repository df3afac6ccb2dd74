/// A command that starts a Python web server: what it serves and where it listens.
public struct ServerCommand: Sendable, Equatable {
  /// The program that serves.
  public enum Program: String, Sendable, CaseIterable {
    case uvicorn, gunicorn, hypercorn, granian, fastapi
    /// A script or module run by Python itself.
    case python
  }

  /// The program that serves.
  public let program: Program
  /// The module that is imported, for example `app.main`.
  public let module: String?
  /// The name of the app in the module, for example `app`.
  public let attribute: String?
  /// The file that is run, for `fastapi run FILE` and `python FILE`.
  public let file: String?
  /// The port that the command states or that the program takes by itself; nil where it cannot be told.
  public let port: Int?
  /// Whether the command or its environment states the port.
  public let statesPort: Bool
  /// The address that it listens on; nil where it cannot be told.
  public let host: String?
  /// The folder from which the module is imported, where the command says one (`cd`, `--app-dir`).
  public let folder: String?
  /// The line of the command inside its text, from 1.
  public let line: Int

  /// Whether only the container itself can reach the server.
  public var listensOnLoopbackOnly: Bool {
    switch host {
    case "127.0.0.1", "localhost", "::1": true
    default: false
    }
  }
}

extension ServerCommand {
  /// The first server that a script starts.
  ///
  /// - Parameter environment: The variables that the script sees.
  public init?(in script: ShellScript, environment: [String: String]) {
    var folder: String?
    for command in script.commands {
      let words = command.words.map { Interpolation(environment).apply(to: $0).text }
      if words.first == "cd", let target = words.dropFirst().first {
        folder = Self.joined(folder, target)
      }
      if let server = Self.read(words, line: command.line, environment: environment) {
        self = server.started(in: folder)
        return
      }
    }
    return nil
  }

  private func started(in folder: String?) -> ServerCommand {
    ServerCommand(
      program: program, module: module, attribute: attribute, file: file, port: port,
      statesPort: statesPort, host: host, folder: Self.joined(folder, self.folder), line: line)
  }

  private static func joined(_ folder: String?, _ inner: String?) -> String? {
    guard let folder, let inner, !inner.hasPrefix("/") else { return inner ?? folder }
    return folder + "/" + inner
  }

  private static func read(
    _ words: [String], line: Int, environment: [String: String]
  ) -> ServerCommand? {
    guard !isPreparation(words) else { return nil }
    for (index, word) in words.enumerated() {
      guard let program = Program(rawValue: ShellScript.name(word)), program != .python else {
        continue
      }
      let arguments = CommandArguments(words[(index + 1)...])
      guard program != .fastapi || arguments.contains("run") || arguments.contains("dev") else {
        continue
      }
      return ServerCommand(program, arguments, line: line, environment: environment)
    }
    return python(words, line: line)
  }

  private static func isPreparation(_ words: [String]) -> Bool {
    let preparing: Set<String> = ["install", "add", "echo", "which", "pkill", "grep", "apt-get"]
    return words.prefix(4).contains { preparing.contains($0) }
  }

  private static func python(_ words: [String], line: Int) -> ServerCommand? {
    guard let start = words.firstIndex(where: { isPython(ShellScript.name($0)) }) else {
      return nil
    }
    let rest = words[(start + 1)...].drop { $0.hasPrefix("-") && $0 != "-m" && $0 != "-c" }
    guard let first = rest.first, first != "-c" else { return nil }
    let module = first == "-m" ? rest.dropFirst().first : nil
    let file = first == "-m" ? nil : first
    guard module != nil || file?.hasSuffix(".py") == true else { return nil }
    return ServerCommand(
      program: .python, module: module, attribute: nil, file: file, port: nil, statesPort: false,
      host: nil, folder: nil, line: line)
  }

  private static func isPython(_ name: String) -> Bool {
    name.hasPrefix("python") && name.dropFirst(6).allSatisfy { $0.isNumber || $0 == "." }
  }

  private init(
    _ program: Program, _ arguments: CommandArguments, line: Int, environment: [String: String]
  ) {
    let binding = ServerBinding(program, arguments, environment: environment)
    let target = ServerTarget(program, arguments)
    self.init(
      program: program, module: target.module, attribute: target.attribute, file: target.file,
      port: binding.port, statesPort: binding.statesPort, host: binding.host,
      folder: arguments.value(of: ["--app-dir", "--chdir"]), line: line)
  }
}
