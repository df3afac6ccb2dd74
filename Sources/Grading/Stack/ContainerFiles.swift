import Artifacts

/// Which files of the submission stand where in a container: copied by its build, mounted by Compose.
struct ContainerFiles: Sendable {
  /// A file or folder of the submission and its place in the container.
  struct Entry: Sendable, Equatable {
    let container: String
    /// The path in the submission; it may not exist there.
    let submission: String
    let location: SourceLocation
  }

  /// Entries beyond are no learner's work.
  private static let limit = 1_000

  private(set) var entries: [Entry] = []

  mutating func add(_ submission: String, at container: String, location: SourceLocation) {
    guard entries.count < Self.limit else { return }
    entries.append(Entry(container: container, submission: submission, location: location))
  }

  /// The entry that decides what stands at a path of the container: the innermost, then the last one.
  func entry(at path: String) -> Entry? {
    let covering = entries.filter { ContainerPath.below($0.container, path) != nil }
    return covering.enumerated().max {
      ($0.element.container.count, $0.offset) < ($1.element.container.count, $1.offset)
    }?.element
  }

  /// The path in the submission of what stands at a path of the container, whether it exists or not.
  func submissionPath(at path: String) -> String? {
    entry(at: path).flatMap { Self.submissionPath(of: path, in: $0) }
  }

  /// As ``submissionPath(at:)``, but looks behind entries under which nothing of that name exists.
  func existingPath(at path: String, in files: StackFiles) -> String? {
    entries.reversed().lazy.compactMap { Self.submissionPath(of: path, in: $0) }
      .first(where: files.exists)
  }

  /// The paths in the container of a file of the submission.
  func containerPaths(of path: String) -> [String] {
    entries.compactMap { entry in
      guard let rest = Self.below(entry.submission, path) else { return nil }
      let place = rest.isEmpty ? entry.container : ContainerPath.joined(entry.container, rest)
      return self.entry(at: place)?.submission == entry.submission ? place : nil
    }
  }

  private static func submissionPath(of path: String, in entry: Entry) -> String? {
    guard let rest = ContainerPath.below(entry.container, path) else { return nil }
    if rest.isEmpty { return entry.submission }
    return entry.submission.isEmpty ? rest : entry.submission + "/" + rest
  }

  private static func below(_ folder: String, _ path: String) -> String? {
    folder.isEmpty ? path : ContainerPath.below(folder, path)
  }
}
