/// A file that declares or installs Python packages.
public struct DependencyFile: Sendable, Equatable {
  /// What kind of file it is.
  public enum Kind: String, Sendable, CaseIterable {
    case pyproject
    case requirements
    case lock
    case pipfile
    case setup
    case environment
    /// A Dockerfile, or a compose file whose commands install packages.
    case commands
  }

  /// The path inside the submission.
  public let path: String
  /// What kind of file it is.
  public let kind: Kind
  /// The packages, in the order of the text.
  public let packages: [DeclaredPackage]

  /// Reads a file; nil where it declares nothing of the kind.
  public init?(_ source: SourceText) {
    guard let kind = Kind(source) else { return nil }
    path = source.path
    self.kind = kind
    packages = kind.packages(of: source)
  }
}

extension DependencyFile.Kind {
  fileprivate init?(_ source: SourceText) {
    let name = source.name.lowercased()
    switch name {
    case "pyproject.toml": self = .pyproject
    case "uv.lock", "poetry.lock", "pdm.lock", "pipfile.lock", "pylock.toml": self = .lock
    case "pipfile": self = .pipfile
    case "setup.py", "setup.cfg": self = .setup
    default:
      guard let kind = Self.kind(named: name, source) else { return nil }
      self = kind
    }
  }

  private static func kind(named name: String, _ source: SourceText) -> Self? {
    let isText = name.hasSuffix(".txt") || name.hasSuffix(".in") || name.hasSuffix(".pip")
    if isText || name == "requirements" {
      return RequirementsReader.isRequirements(source, name: name) ? .requirements : nil
    }
    if name.hasSuffix(".yml") || name.hasSuffix(".yaml") {
      if name.hasPrefix("environment") || name.hasPrefix("conda") { return .environment }
      return InstallCommandReader.mentionsInstall(source) && source.holdsServices
        ? .commands : nil
    }
    return InstallCommandReader.isDockerfile(source, name: name) ? .commands : nil
  }

  fileprivate func packages(of source: SourceText) -> [DeclaredPackage] {
    switch self {
    case .pyproject:
      TOMLReader.entries(of: source).flatMap { $0.pyprojectPackages(path: source.path) }
    case .lock: LockReader.packages(of: source)
    case .pipfile: TOMLReader.entries(of: source).flatMap { $0.pipfilePackages(path: source.path) }
    case .requirements: RequirementsReader.packages(of: source)
    case .setup: SetupReader.packages(of: source)
    case .environment: EnvironmentReader.packages(of: source)
    case .commands: InstallCommandReader.packages(of: source)
    }
  }
}

extension SourceText {
  fileprivate var holdsServices: Bool { lines.contains { $0.hasPrefix("services:") } }
}
