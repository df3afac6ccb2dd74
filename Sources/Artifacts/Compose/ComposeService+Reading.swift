extension ComposeService {
  init(_ entry: Node.Entry, path: String) {
    let node = entry.value
    self.init(
      name: entry.key, location: SourceLocation(path: path, line: entry.line),
      image: node["image"]?.located(in: path),
      build: node["build"].flatMap { ComposeBuild($0, path: path) },
      containerName: node["container_name"]?.located(in: path),
      hostname: node["hostname"]?.located(in: path), ports: Self.ports(node["ports"], path),
      exposed: node["expose"]?.locatedList(in: path) ?? [],
      mounts: Self.mounts(node["volumes"], path),
      environment: ComposeVariable.list(node["environment"], path: path),
      environmentFiles: Self.environmentFiles(node["env_file"], path),
      command: node["command"].flatMap { ComposeCommand($0, path: path) },
      entrypoint: node["entrypoint"].flatMap { ComposeCommand($0, path: path) },
      workingDirectory: node["working_dir"]?.text,
      dependencies: ComposeDependency.list(node["depends_on"], path: path),
      networks: ComposeNetworkUse.list(node["networks"], path: path),
      networkMode: node["network_mode"]?.located(in: path),
      configs: ComposeFileGrant.list(node["configs"], path: path, folder: "/"),
      secrets: ComposeFileGrant.list(node["secrets"], path: path, folder: "/run/secrets/"),
      extended: Self.extended(node["extends"]),
      profiles: (node["profiles"]?.items ?? []).compactMap(\.text),
      extraHosts: Self.extraHosts(node["extra_hosts"]),
      hasHealthcheck: node["healthcheck"]?.entries?.isEmpty == false)
  }

  static func port(_ node: Node, _ path: String) -> ComposePort? {
    let location = SourceLocation(path: path, line: node.line)
    guard node.entries == nil else { return ComposePort(long: node, at: location) }
    return node.text.flatMap { ComposePort(short: $0, at: location) }
  }

  static func mount(_ node: Node, _ path: String) -> ComposeMount? {
    let location = SourceLocation(path: path, line: node.line)
    guard node.entries == nil else { return ComposeMount(long: node, at: location) }
    return node.text.flatMap { ComposeMount(short: $0, at: location) }
  }

  private static func ports(_ node: Node?, _ path: String) -> [ComposePort] {
    (node?.items ?? []).prefix(ComposeBounds.items).compactMap { port($0, path) }
  }

  private static func mounts(_ node: Node?, _ path: String) -> [ComposeMount] {
    (node?.items ?? []).prefix(ComposeBounds.items).compactMap { mount($0, path) }
  }

  private static func environmentFiles(_ node: Node?, _ path: String) -> [Located<String>] {
    guard let node else { return [] }
    return (node.items ?? [node]).compactMap { ($0["path"] ?? $0).located(in: path) }
  }

  private static func extended(_ node: Node?) -> ComposeExtension? {
    guard let service = node?.text ?? node?["service"]?.text else { return nil }
    return ComposeExtension(service: service, file: node?["file"]?.text)
  }

  private static func extraHosts(_ node: Node?) -> [String] {
    guard let entries = node?.entries else { return (node?.items ?? []).compactMap(\.text) }
    return entries.map { "\($0.key):\($0.value.text ?? "")" }
  }
}
