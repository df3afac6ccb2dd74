/// Follows the instructions of stages one after the other.
struct DockerImageBuilder {
  private(set) var variables: [String: String] = [:]
  private(set) var folder = "/"
  private(set) var copies: [DockerImage.Copy] = []
  private(set) var exposed: [Located<Int>] = []
  private(set) var entrypoint: DockerInstruction?
  private(set) var command: DockerInstruction?
  private(set) var installsProject = false
  private let arguments: [String: String]

  init(arguments: [String: String]) {
    self.arguments = arguments
  }

  mutating func add(_ stage: DockerStage) {
    for instruction in stage.instructions { add(instruction) }
  }

  private mutating func add(_ instruction: DockerInstruction) {
    switch instruction.name {
    case "ENV": variables.merge(instruction.assignments.mapValues(filled)) { $1 }
    case "ARG": declare(instruction)
    case "WORKDIR": folder = ContainerPath.joined(folder, filled(instruction.words.first ?? ""))
    case "COPY", "ADD": copy(instruction)
    case "EXPOSE": expose(instruction)
    case "RUN": installsProject = installsProject || Self.installsProject(instruction)
    case "ENTRYPOINT":
      entrypoint = instruction
      command = nil
    case "CMD": command = instruction
    default: break
    }
  }

  private func filled(_ text: String) -> String { Interpolation(variables).apply(to: text).text }

  private mutating func declare(_ instruction: DockerInstruction) {
    for (name, value) in instruction.assignments where variables[name] == nil {
      variables[name] = filled(value)
    }
    for name in instruction.words.map({ $0.prefix { $0 != "=" } }) {
      if let value = arguments[String(name)] { variables[String(name)] = value }
    }
  }

  private mutating func copy(_ instruction: DockerInstruction) {
    let words = instruction.words.map(filled)
    guard let destination = words.last, words.count >= 2, copies.count < 300 else { return }
    let sources = words.dropLast().prefix(100).filter { !$0.hasPrefix("<<") && !$0.contains("://") }
    guard !sources.isEmpty else { return }
    copies.append(
      DockerImage.Copy(
        sources: sources, destination: ContainerPath.joined(folder, destination),
        isFolder: destination.hasSuffix("/") || destination == "." || sources.count > 1,
        stage: instruction.flags["from"], location: instruction.location))
  }

  private mutating func expose(_ instruction: DockerInstruction) {
    for word in instruction.words {
      let number = filled(word).prefix { $0 != "/" && $0 != "-" }
      guard let port = Int(number) else { continue }
      exposed.append(Located(port, at: instruction.location))
    }
  }

  private static func installsProject(_ instruction: DockerInstruction) -> Bool {
    ShellScript(instruction.arguments).commands.contains { command in
      let words = command.words
      if words.contains("install") && (words.contains(".") || words.contains("-e")) { return true }
      return words.contains("uv") && words.contains("sync")
        || words.prefix(2) == ["poetry", "install"]
    }
  }
}
