import Artifacts

/// The files of a submission as the stack sees them: by path, by folder, by pattern.
struct StackFiles: Sendable {
  private let texts: [String: SourceText]
  private let files: Set<String>
  private let folders: Set<String>
  /// The text files in the order of their paths.
  let sources: [SourceText]

  init(_ submission: Submission) {
    sources = submission.files.compactMap(\.source)
    texts = Dictionary(sources.map { ($0.path, $0) }) { first, _ in first }
    files = Set(submission.files.map(\.path))
    folders = Self.folders(of: submission.files)
  }

  private static func folders(of files: [SubmissionFile]) -> Set<String> {
    var folders: Set<String> = [""]
    for file in files {
      var folder = file.path[...]
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        guard folders.insert(String(folder)).inserted else { break }
      }
    }
    return folders
  }

  func source(_ path: String) -> SourceText? { texts[path] }
  func isFile(_ path: String) -> Bool { files.contains(path) }
  func isFolder(_ path: String) -> Bool { folders.contains(path) }
  func exists(_ path: String) -> Bool { isFile(path) || isFolder(path) }

  /// The files and folders that a pattern with `*` names, below a folder that the pattern begins with.
  func matches(_ pattern: String) -> [String] {
    guard Glob.isPattern(pattern) else { return exists(pattern) ? [pattern] : [] }
    let glob = Glob(pattern)
    let found = files.filter(glob.matches) + folders.filter(glob.matches)
    return Array(found.sorted().prefix(500))
  }

  /// A path that exists and differs from a missing one by case or by a slip in one of its parts.
  func nearest(to path: String) -> String? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let wanted = name.lowercased()
    let same = files.filter { $0.split(separator: "/").last?.lowercased() == wanted }
    if let best = same.min(by: { ($0.count, $0) < ($1.count, $1) }) { return best }
    let names = Set(files.compactMap { $0.split(separator: "/").last.map(String.init) })
    guard names.count < 2_000, let near = NearestWord.of(name, in: names) else { return nil }
    return files.filter { $0.hasSuffix("/" + near) || $0 == near }.min()
  }
}
