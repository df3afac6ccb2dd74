/// A compose file: its services, and what Docker would refuse of it.
public struct ComposeFile: Sendable, Equatable {
  /// The path inside the submission.
  public let path: String
  /// The services, those under a misspelt `services` or beside it included.
  public let services: [ComposeService]
  /// Files of `configs`, as written, by the name of the config.
  public let configFiles: [String: String]
  /// Contents of `configs` that stand in the compose file itself, by the name of the config.
  public let configContents: [String: Located<String>]
  /// The names of volumes, networks, configs and secrets that the file defines.
  public let definitions: [ComposeResource: Set<String>]
  /// Networks that exist outside of this compose file, by name: the name that Docker knows.
  public let externalNetworks: [String: String]
  /// Compose files that it includes, as written.
  public let includes: [Located<String>]
  /// The obsolete `version`, where it is there.
  public let version: Located<String>?
  /// What Docker would refuse of this file by itself.
  public let problems: [ComposeProblem]

  /// Reads a file; nil for one that is no compose file.
  ///
  /// - Parameter variables: The values that `${…}` takes, those of the `.env` file.
  public init?(_ source: SourceText, variables: [String: String] = [:]) {
    do throws(SyntaxProblem) {
      self.init(.success(try Node(yaml: source)), of: source, variables: variables)
    } catch {
      self.init(.failure(error), of: source, variables: variables)
    }
  }

  /// Takes a document that was read already, or the reason why it could not be.
  public init?(
    _ document: Result<Node, SyntaxProblem>, of source: SourceText, variables: [String: String]
  ) {
    switch document {
    case .success(let node):
      guard Self.isCompose(node, name: source.name) else { return nil }
      self.init(node, path: source.path, variables: variables)
    case .failure(let problem):
      guard Self.isComposeName(source.name) else { return nil }
      self.init(broken: problem, path: source.path)
    }
  }

  private init(_ node: Node, path: String, variables: [String: String]) {
    var interpolator = ComposeInterpolator(variables, path: path)
    let duplicates = ComposeProblem.duplicates(in: node, path: path)
    let node = interpolator.apply(to: node)
    let validator = ComposeValidator(node, path: path)
    self.path = path
    services = Self.serviceEntries(node).prefix(ComposeBounds.services).map {
      ComposeService($0, path: path)
    }
    configFiles = Self.texts(node["configs"], "file").mapValues(\.value)
    configContents = Self.texts(node["configs"], "content", path: path)
    definitions = Self.definitions(node)
    externalNetworks = Self.externalNetworks(node["networks"])
    includes = Self.includes(node["include"], path: path)
    version = node["version"]?.located(in: path)
    problems = Array(
      (duplicates + interpolator.problems + validator.problems).prefix(ComposeBounds.problems))
  }

  private init(broken problem: SyntaxProblem, path: String) {
    self.path = path
    services = []
    configFiles = [:]
    configContents = [:]
    definitions = [:]
    externalNetworks = [:]
    includes = []
    version = nil
    let location = SourceLocation(path: path, line: problem.line)
    problems = [ComposeProblem(.syntax(problem.message), at: location)]
  }

  /// The service of a name.
  public func service(_ name: String) -> ComposeService? { services.first { $0.name == name } }
}
