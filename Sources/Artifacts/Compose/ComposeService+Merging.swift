extension ComposeService {
  /// Whether it says by itself what is run.
  public var isComplete: Bool { image != nil || build != nil }

  /// The service with what another file says of it put over it, as Compose merges files.
  public func overlaid(by other: ComposeService) -> ComposeService {
    ComposeService(
      name: name, location: other.isComplete ? other.location : location,
      image: other.image ?? image, build: other.build ?? build,
      containerName: other.containerName ?? containerName, hostname: other.hostname ?? hostname,
      ports: ports + other.ports, exposed: exposed + other.exposed,
      mounts: Self.merged(mounts, other.mounts) { $0.target },
      environment: Self.merged(environment, other.environment) { $0.name },
      environmentFiles: environmentFiles + other.environmentFiles,
      command: other.command ?? command, entrypoint: other.entrypoint ?? entrypoint,
      workingDirectory: other.workingDirectory ?? workingDirectory,
      dependencies: Self.merged(dependencies, other.dependencies) { $0.service },
      networks: Self.merged(networks, other.networks) { $0.name },
      networkMode: other.networkMode ?? networkMode,
      configs: Self.merged(configs, other.configs) { $0.target },
      secrets: Self.merged(secrets, other.secrets) { $0.target },
      extended: nil, profiles: profiles + other.profiles,
      extraHosts: extraHosts + other.extraHosts,
      hasHealthcheck: hasHealthcheck || other.hasHealthcheck)
  }

  private static func merged<Item>(
    _ base: [Item], _ over: [Item], key: (Item) -> String
  ) -> [Item] {
    let replaced = Set(over.map(key))
    return base.filter { !replaced.contains(key($0)) } + over
  }
}
