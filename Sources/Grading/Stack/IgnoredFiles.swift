import Artifacts

/// What the `.gitignore` files of a submission leave out: it is there on the learner's machine.
struct IgnoredFiles {
  private let patterns: [(folder: String, glob: Glob, isAnchored: Bool)]

  init(_ files: StackFiles) {
    patterns = files.sources.filter { $0.name == ".gitignore" }.flatMap { source in
      source.lines.prefix(500).compactMap { Self.pattern($0, folder: source.folder) }
    }
  }

  private static func pattern(
    _ line: Substring, folder: String
  ) -> (folder: String, glob: Glob, isAnchored: Bool)? {
    var text = line.drop { $0.isWhitespace }
    while let last = text.last, last.isWhitespace || last == "/" { text.removeLast() }
    guard let first = text.first, first != "#", first != "!" else { return nil }
    return (folder, Glob(String(text)), text.contains("/"))
  }

  /// Whether a path, or a folder that it is in, is left out.
  func contain(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return (1...max(1, parts.count)).contains { length in
      let prefix = parts.prefix(length).joined(separator: "/")
      return patterns.contains { matches($0, prefix) }
    }
  }

  private func matches(
    _ pattern: (folder: String, glob: Glob, isAnchored: Bool), _ path: String
  ) -> Bool {
    guard let rest = ContainerPath.below(pattern.folder, path) else { return false }
    let name = rest.split(separator: "/").last.map(String.init) ?? rest
    return pattern.glob.matches(pattern.isAnchored ? rest : name)
  }
}
