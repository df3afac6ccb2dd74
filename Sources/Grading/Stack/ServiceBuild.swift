import Artifacts

/// How the image of a service is built, followed into the submission.
struct ServiceBuild: Sendable {
  /// What keeps Docker from finding what it builds.
  enum Problem: Sendable, Equatable {
    case noContext(String)
    case noDockerfile(String)
    case unreadableDockerfile(String)
    case noTarget(String)
    /// A `COPY` of something that the context does not hold.
    case missingSource(String, SourceLocation)
  }

  /// The folder that is sent to Docker; nil for one outside of the submission.
  let context: String?
  /// Where the Dockerfile is, or should be.
  let dockerfilePath: String?
  /// What the build leaves; nil where it cannot be read.
  let image: DockerImage?
  /// What the build copies into the image.
  let files: ContainerFiles
  /// The first thing that keeps the build from ending.
  let problem: Problem?

  /// A build that a compose file asks for.
  init(_ build: ComposeBuild, folder: ComposeFolder, in files: StackFiles) {
    guard !build.context.contains("://"), !build.context.hasPrefix("git@"),
      let context = folder.path(build.context, in: files)
    else {
      self.init(outside: build.context)
      return
    }
    guard files.isFolder(context) else {
      self.init(context: context, dockerfile: nil, problem: .noContext(context))
      return
    }
    let arguments = build.arguments.reduce(into: [String: String]()) { $0[$1.name] = $1.value }
    if let inline = build.inlineDockerfile {
      let source = SourceText(path: build.location.path, text: inline)
      self.init(source, context, target: build.target, arguments: arguments, in: files)
      return
    }
    let path = Self.dockerfile(build.dockerfile, context: context, folder: folder, in: files)
    guard let source = path.flatMap(files.source) else {
      let missing = path ?? build.dockerfile ?? "Dockerfile"
      self.init(context: context, dockerfile: path, problem: .noDockerfile(missing))
      return
    }
    self.init(source, context, target: build.target, arguments: arguments, in: files)
  }

  /// The build of a Dockerfile that no compose file names, with its own folder or the top as the context.
  init(alone source: SourceText, in files: StackFiles) {
    let own = ServiceBuild(source, source.folder, target: nil, arguments: [:], in: files)
    let top = ServiceBuild(source, "", target: nil, arguments: [:], in: files)
    self = own.problem != nil && top.problem == nil ? top : own
  }

  private init(outside context: String) {
    self.init(context: nil, dockerfile: nil, problem: nil)
  }

  private init(
    context: String?, dockerfile: String?, image: DockerImage? = nil,
    files: ContainerFiles = ContainerFiles(), problem: Problem?
  ) {
    self.context = context
    dockerfilePath = dockerfile
    self.image = image
    self.files = files
    self.problem = problem
  }

  private init(
    _ source: SourceText, _ context: String, target: String?, arguments: [String: String],
    in files: StackFiles
  ) {
    guard let dockerfile = Dockerfile(source) else {
      self.init(
        context: context, dockerfile: source.path, problem: .unreadableDockerfile(source.path))
      return
    }
    let chain = dockerfile.chain(target)
    guard !chain.isEmpty else {
      self.init(context: context, dockerfile: source.path, problem: .noTarget(target ?? ""))
      return
    }
    var copier = BuildCopier(dockerfile, context: context, files: files)
    let image = DockerImage(chain, arguments: arguments)
    let copied = copier.files(of: image)
    self.init(
      context: context, dockerfile: source.path, image: image, files: copied,
      problem: copier.missing.first.map { .missingSource($0.value, $0.location) })
  }

  /// Where Docker looks for the Dockerfile: `dockerfile` in small letters does as well as `Dockerfile`.
  private static func dockerfile(
    _ named: String?, context: String, folder: ComposeFolder, in files: StackFiles
  ) -> String? {
    guard let path = ContainerPath.inSubmission(context, named ?? "Dockerfile") else { return nil }
    if files.isFile(path) || !path.hasSuffix("Dockerfile") { return path }
    let lower = path.dropLast("Dockerfile".count) + "dockerfile"
    return files.isFile(String(lower)) ? String(lower) : path
  }
}
