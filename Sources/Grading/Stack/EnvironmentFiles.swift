import Artifacts

/// The variables that `.env` files give, or where learners keep them to themselves, their examples.
struct EnvironmentFiles: Sendable {
  private let files: StackFiles

  init(_ files: StackFiles) {
    self.files = files
  }

  /// The variables that Compose takes for a file of this folder.
  func variables(beside folder: String) -> [String: String] {
    source(inFolder: folder, named: ".env").map(DotEnv.variables) ?? [:]
  }

  /// The variables of an `env_file`.
  func variables(of path: String) -> [String: String] {
    let parts = path.split(separator: "/").map(String.init)
    let folder = parts.dropLast().joined(separator: "/")
    return source(inFolder: folder, named: parts.last ?? ".env").map(DotEnv.variables) ?? [:]
  }

  private func source(inFolder folder: String, named name: String) -> SourceText? {
    let endings = ["", ".example", ".sample", ".template", ".dist"]
    let names = endings.map { name + $0 } + ["env.example", "example.env"]
    let prefix = folder.isEmpty ? "" : folder + "/"
    return names.lazy.compactMap { files.source(prefix + $0) }.first
  }
}
