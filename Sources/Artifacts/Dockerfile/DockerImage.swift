/// What a build leaves in an image, as far as the Dockerfile says it.
public struct DockerImage: Sendable, Equatable {
  /// Something that is copied from the build context or another stage into the image.
  public struct Copy: Sendable, Equatable {
    /// The paths in the context, as written.
    public let sources: [String]
    /// The absolute path in the image.
    public let destination: String
    /// Whether the destination is a folder whatever the sources are.
    public let isFolder: Bool
    /// The stage or image from which it is copied; nil for the context.
    public let stage: String?
    /// Where it is written.
    public let location: SourceLocation
  }

  /// The image or stage with which the build begins.
  public let base: String
  /// The variables of the environment, and build arguments with a default.
  public let environment: [String: String]
  /// The folder in which commands run.
  public let workingDirectory: String
  /// What is copied, in order.
  public let copies: [Copy]
  /// Ports that are declared with `EXPOSE`.
  public let exposed: [Located<Int>]
  /// The last `ENTRYPOINT`.
  public let entrypoint: DockerInstruction?
  /// The last `CMD`.
  public let command: DockerInstruction?
  /// Whether the image installs the code itself as a package (`pip install .`, `uv sync`).
  public let installsProject: Bool

  /// What a chain of stages leaves, the first one first.
  ///
  /// - Parameter arguments: Build arguments that are given from outside.
  public init(_ chain: [DockerStage], arguments: [String: String] = [:]) {
    var builder = DockerImageBuilder(arguments: arguments)
    for stage in chain { builder.add(stage) }
    base = chain.first?.image ?? ""
    environment = builder.variables
    workingDirectory = builder.folder
    copies = builder.copies
    exposed = builder.exposed
    entrypoint = builder.entrypoint
    command = builder.command
    installsProject = builder.installsProject
  }

  /// The commands that the image starts, `sh -c` opened; the entrypoint and its command together.
  public var startScript: ShellScript? {
    guard let entrypoint else { return command.map { Self.script($0) } }
    guard let words = entrypoint.execForm else { return Self.script(entrypoint) }
    let given = command?.execForm ?? command.map { ["/bin/sh", "-c", $0.arguments] } ?? []
    return ShellScript(words: words + given, line: entrypoint.location.line)
  }

  private static func script(_ instruction: DockerInstruction) -> ShellScript {
    let line = instruction.location.line
    if let words = instruction.execForm { return ShellScript(words: words, line: line) }
    return ShellScript(words: ["/bin/sh", "-c", instruction.arguments], line: line)
  }
}
