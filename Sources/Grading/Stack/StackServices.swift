import Artifacts

/// Makes the services of a stack out of what compose files say.
struct StackServices {
  private let files: StackFiles
  private let environments: EnvironmentFiles
  private let composeFolders: Set<String>
  private let configFiles: [String: [String: String]]

  init(_ compose: ComposeSet, in files: StackFiles) {
    self.files = files
    environments = EnvironmentFiles(files)
    composeFolders = Set(compose.files.map(\.folder))
    configFiles = Dictionary(compose.files.map { ($0.path, $0.configFiles) }) { first, _ in first }
  }

  func service(_ definition: ComposeService) -> StackService {
    let folder = ComposeFolder(folder(of: definition.location.path), composeFolders: composeFolders)
    let build = definition.build.map { ServiceBuild($0, folder: folder, in: files) }
    let content = containerFiles(of: definition, build: build, folder: folder)
    let environment = environment(of: definition, image: build?.image, folder: folder)
    let start = ServiceStart(
      definition, build: build, environment: environment, files: content, in: files)
    return StackService(
      definition: definition, role: Self.role(definition, build: build, start: start),
      build: build, files: content, environment: environment, start: start, folder: folder)
  }

  private func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }

  private func containerFiles(
    of service: ComposeService, build: ServiceBuild?, folder: ComposeFolder
  ) -> ContainerFiles {
    var content = build?.files ?? ContainerFiles()
    for mount in service.mounts {
      guard case .bind(let source) = mount.kind, let path = folder.path(source, in: files) else {
        continue
      }
      content.add(
        path, at: ContainerPath.joined("/", mount.target), location: mount.location)
    }
    for config in service.configs + service.secrets {
      guard let file = configFiles[config.location.path]?[config.source],
        let path = folder.path(file, in: files)
      else { continue }
      content.add(path, at: config.target, location: config.location)
    }
    return content
  }

  private func environment(
    of service: ComposeService, image: DockerImage?, folder: ComposeFolder
  ) -> [String: String] {
    var environment = image?.environment ?? [:]
    for file in service.environmentFiles {
      guard let path = ContainerPath.inSubmission(folder.folder, file.value) else { continue }
      environment.merge(environments.variables(of: path)) { $1 }
    }
    for variable in service.environment {
      guard let value = variable.value, !value.contains("${") else { continue }
      environment[variable.name] = value
    }
    return environment
  }

  private static func role(
    _ service: ComposeService, build: ServiceBuild?, start: ServiceStart
  ) -> ServiceRole {
    if let base = build?.image?.base {
      let role = ServiceImage(base).role
      if role != .unknown && role != .infrastructure { return role }
    }
    if let image = service.image, service.build == nil {
      let role = ServiceImage(image.value).role
      if role != .unknown { return role }
    }
    if case .other(let words, _) = start, let role = ServiceUse.role(ofCommand: words) {
      return role
    }
    return ServiceUse.role(of: service)
  }
}
