import Artifacts

/// How the API is started: by its service in compose, or by a Dockerfile that no compose file names.
struct ApiStart: Sendable {
  /// The build of its image; nil for a service that runs an image as it is.
  let build: ServiceBuild?
  /// What the container runs.
  let start: ServiceStart
  /// The code that is served.
  let module: ServedModule
  /// The ports inside the container on which the API really listens.
  let ports: [Located<Int>]
  /// Whether the ports come from the server's own words, and not from what is published.
  let isPortCertain: Bool

  /// The start of a service.
  init(_ service: StackService, application: Application, in files: StackFiles) {
    self.init(
      service.build, start: service.start, container: service.files,
      environment: service.environment, definition: service.definition, application: application,
      in: files)
  }

  /// The start of an image that no compose file builds.
  init(alone build: ServiceBuild, application: Application, in files: StackFiles) {
    let environment = build.image?.environment ?? [:]
    let start = ServiceStart(
      nil, build: build, environment: environment, files: build.files, in: files)
    self.init(
      build, start: start, container: build.files, environment: environment, definition: nil,
      application: application, in: files)
  }

  private init(
    _ build: ServiceBuild?, start: ServiceStart, container: ContainerFiles,
    environment: [String: String], definition: ComposeService?, application: Application,
    in files: StackFiles
  ) {
    let folder = definition?.workingDirectory ?? build?.image?.workingDirectory ?? "/"
    let module = start.server.map {
      ModuleSearch(
        server: $0, folder: folder, environment: environment, container: container,
        build: build, files: files
      ).result
    }
    self.build = build
    self.start = start
    self.module = module ?? .unknown
    let certain = Self.ports(start, module: self.module, build: build, application: application)
    isPortCertain = !certain.isEmpty
    ports = certain.isEmpty ? Self.published(definition, build: build) : certain
  }

  private static func ports(
    _ start: ServiceStart, module: ServedModule, build: ServiceBuild?, application: Application
  ) -> [Located<Int>] {
    if case .server(let server, let location) = start {
      if let port = server.port { return [Located(port, at: location)] }
      return server.program == .python ? codePorts(module, application, location) : []
    }
    guard let image = build?.image, image.base.contains("uvicorn-gunicorn"),
      case .imageDefault = start, let path = build?.dockerfilePath
    else { return [] }
    return [Located(Int(image.environment["PORT"] ?? "") ?? 80, at: SourceLocation(path: path))]
  }

  /// The ports that the code gives to its server; uvicorn's own where it gives none.
  private static func codePorts(
    _ module: ServedModule, _ application: Application, _ location: SourceLocation
  ) -> [Located<Int>] {
    let all = application.listeningPorts
    let own = all.filter { $0.location.path == module.path }
    let ports = (own.isEmpty ? all : own).map { Located($0.port, at: $0.location) }
    return ports.isEmpty ? [Located(8000, at: location)] : ports
  }

  /// The ports that compose or the Dockerfile name, for a start that does not tell.
  private static func published(
    _ service: ComposeService?, build: ServiceBuild?
  ) -> [Located<Int>] {
    let published = (service?.ports ?? []).flatMap { port in
      (port.container.map { Array($0.prefix(20)) } ?? []).map { Located($0, at: port.location) }
    }
    let open = (service?.exposed ?? []).compactMap { item in
      Int(item.value).map { Located($0, at: item.location) }
    }
    let declared = build?.image?.exposed ?? []
    return published + open + declared
  }
}
