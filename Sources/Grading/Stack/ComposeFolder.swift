import Artifacts

/// The folder from which the paths of a compose file are seen.
struct ComposeFolder: Sendable {
  /// The folder of the compose file.
  let folder: String
  /// Folders above it that hold a compose file too: `docker compose -f a -f sub/b` sees paths from there.
  private let above: [String]

  init(_ folder: String, composeFolders: Set<String>) {
    self.folder = folder
    above = composeFolders.filter { $0 != folder && ContainerPath.below($0, folder) != nil }
      .sorted { $0.count > $1.count }
  }

  /// The path in the submission of a path as a compose file writes it; nil for one outside.
  func path(_ written: String, in files: StackFiles) -> String? {
    let relative = Self.withoutWorkingDirectory(written)
    let own = ContainerPath.inSubmission(folder, relative)
    if let own, files.exists(own) { return own }
    let others = above.compactMap { ContainerPath.inSubmission($0, relative) }
    return others.first { files.exists($0) && !$0.isEmpty } ?? own
  }

  private static func withoutWorkingDirectory(_ path: String) -> String {
    for variable in ["${PWD}", "$PWD", "$(pwd)", "${PWD:-.}"] where path.hasPrefix(variable) {
      return "." + path.dropFirst(variable.count)
    }
    return path.contains("\\") ? String(path.map { $0 == "\\" ? "/" : $0 }) : path
  }
}
