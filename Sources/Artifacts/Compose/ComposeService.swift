/// A service of a compose file.
public struct ComposeService: Sendable, Equatable {
  /// The name.
  public let name: String
  /// Where its name is written.
  public let location: SourceLocation
  /// The image that is run, or the name given to the one that is built.
  public let image: Located<String>?
  /// How its image is built.
  public let build: ComposeBuild?
  /// The name of the container, by which other services find it too.
  public let containerName: Located<String>?
  /// The host name of the container.
  public let hostname: Located<String>?
  /// Published ports that could be read.
  public let ports: [ComposePort]
  /// Ports that are open to other services.
  public let exposed: [Located<String>]
  /// Mounts that could be read.
  public let mounts: [ComposeMount]
  /// The environment.
  public let environment: [ComposeVariable]
  /// Files with more of the environment, as written.
  public let environmentFiles: [Located<String>]
  /// What is run in place of the image's own command.
  public let command: ComposeCommand?
  /// What is run in place of the image's own entrypoint.
  public let entrypoint: ComposeCommand?
  /// The folder in which it runs, where one is given.
  public let workingDirectory: String?
  /// Services that it waits for.
  public let dependencies: [ComposeDependency]
  /// Networks that it joins; empty for the default one.
  public let networks: [ComposeNetworkUse]
  /// The mode of its network, for example `host`.
  public let networkMode: Located<String>?
  /// Configs that it is given.
  public let configs: [ComposeFileGrant]
  /// Secrets that it is given.
  public let secrets: [ComposeFileGrant]
  /// The service that it extends.
  public let extended: ComposeExtension?
  /// The profiles that must be active for it to run.
  public let profiles: [String]
  /// Names that `extra_hosts` gives to addresses, as written.
  public let extraHosts: [String]
  /// Whether it says how its health is checked.
  public let hasHealthcheck: Bool
}

/// The service that another one takes over.
public struct ComposeExtension: Sendable, Equatable {
  /// The service.
  public let service: String
  /// The compose file that has it, as written; nil for the same one.
  public let file: String?
}
