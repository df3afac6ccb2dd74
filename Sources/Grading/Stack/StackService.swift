public import Artifacts

/// A service of the stack: what compose says of it, followed into the files of the submission.
public struct StackService: Sendable {
  /// What the compose files say of it, taken together.
  public let definition: ComposeService
  /// What it is there for.
  public let role: ServiceRole
  /// How its image is built.
  let build: ServiceBuild?
  /// What stands where in its container.
  let files: ContainerFiles
  /// Its environment, values only where they are known.
  let environment: [String: String]
  /// What it runs.
  let start: ServiceStart
  /// The folder from which its compose file's paths are seen.
  let folder: ComposeFolder

  /// The name.
  public var name: String { definition.name }
  /// Where its name is written.
  public var location: SourceLocation { definition.location }
  /// The image that it runs.
  public var image: Located<String>? { definition.image }
  /// Published ports.
  public var ports: [ComposePort] { definition.ports }
  /// Mounts.
  public var volumes: [ComposeMount] { definition.mounts }
  /// The command that replaces the image's own.
  public var command: ComposeCommand? { definition.command }

  /// The same service in another role.
  func with(role: ServiceRole) -> StackService {
    StackService(
      definition: definition, role: role, build: build, files: files, environment: environment,
      start: start, folder: folder)
  }

  /// The names under which other containers find it.
  public var hostNames: Set<String> {
    var names: Set<String> = [name]
    for more in [definition.containerName?.value, definition.hostname?.value] {
      if let more { names.insert(more) }
    }
    return names.union(definition.networks.flatMap(\.aliases))
  }

  /// Whether other containers find it under a name: its own, or the one that Compose makes (`project-api-1`).
  func isCalled(_ host: String) -> Bool {
    hostNames.contains(host) || host.hasSuffix("-\(name)-1") || host.hasSuffix("_\(name)_1")
  }

  /// Where its program is told to find its configuration, by `--config.file`, or its usual place.
  func configurationPath(usual: String, whenCommandOmitsIt: String) -> String {
    let words = definition.entrypoint.map { $0.words + (command?.words ?? []) } ?? command?.words
    let own = build?.image?.startScript?.commands.flatMap(\.words)
    guard let words = words ?? own, !words.isEmpty else { return usual }
    let option = CommandOption.value(of: "--config.file", in: words)
    guard let option else { return whenCommandOmitsIt }
    return ContainerPath.joined(definition.workingDirectory ?? "/prometheus", option)
  }
}

/// Reads an option of a program in the style of Prometheus.
enum CommandOption {
  /// The value of `--name=value`, `--name value`, or the same with one dash.
  static func value(of name: String, in words: [String]) -> String? {
    for (index, word) in words.enumerated() {
      let option = word.hasPrefix("--") ? word : "-" + word
      if option.hasPrefix(name + "=") { return String(option.dropFirst(name.count + 1)) }
      if option == name { return words.dropFirst(index + 1).first }
    }
    return nil
  }
}
