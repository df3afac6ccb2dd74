import Grading
import Subprocess
import Wording

/// Reads a commit of a git repository as a submission, from its objects: nothing is checked out.
struct GitReader {
  private let path: String
  private let revision: String
  private let git: GitProgram
  private var builder: SubmissionBuilder

  init(_ path: String, revision: String, bounds: ReadingBounds = ReadingBounds()) {
    self.path = path
    self.revision = revision
    git = GitProgram(directory: path)
    builder = SubmissionBuilder(bounds: bounds)
  }

  /// Reads the commit.
  ///
  /// - Throws: ``InputError`` where there is no such repository or revision.
  mutating func submission() async throws -> Submission {
    let commit = try await self.commit()
    let wanted = try await tree(of: commit).filter { admits($0) }
    try await readBlobs(wanted)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return builder.submission(name: name, path: path, commit: commit)
  }

  private func commit() async throws -> String {
    let output = try await git.output(
      ["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}"], limit: 4096)
    guard let output else { throw InputError.noRevision(revision, in: path) }
    return String(decoding: output, as: UTF8.self).split(separator: "\n").first.map(String.init)
      ?? ""
  }

  private func tree(of commit: String) async throws -> [GitTreeEntry] {
    let output = try await git.output(
      ["ls-tree", "-r", "-z", "-l", "--full-tree", commit], limit: 32 << 20)
    guard let output else { throw InputError.noRevision(revision, in: path) }
    return output.split(separator: 0).compactMap(GitTreeEntry.init)
  }

  /// Whether the bytes of an entry are wanted; the others are recorded as what they are.
  private mutating func admits(_ entry: GitTreeEntry) -> Bool {
    let folders = entry.path.split(separator: "/").dropLast()
    guard !folders.contains(where: { PassedOver.isFolder(String($0)) }), builder.admitsEntry(),
      builder.admitsFolder(entry.path, depth: folders.count)
    else { return false }
    switch entry.kind {
    case .file: return builder.wantsBytes(ofFile: entry.path, size: entry.size)
    case .link: builder.note(.linkNotFollowed(entry.path, to: "…"))
    case .submodule: builder.note(.notAFile(entry.path))
    }
    return false
  }

  private mutating func readBlobs(_ entries: [GitTreeEntry]) async throws {
    guard !entries.isEmpty else { return }
    let ids = entries.map { $0.id + "\n" }.joined()
    let output = try await git.output(
      ["cat-file", "--batch"], input: Array(ids.utf8), limit: builder.bounds.bytesInAll + (8 << 20))
    guard let output else { throw InputError.noRevision(revision, in: path) }
    var rest = output[...]
    for entry in entries {
      guard let blob = GitBatch.next(&rest) else { return }
      builder.add(entry.path, bytes: Array(blob))
    }
  }
}

extension InputError {
  fileprivate static func noRevision(_ revision: String, in path: String) -> InputError {
    InputError(
      phrase: Phrase(
        fr: "'\(path)' n'est pas un dépôt git où lire la révision '\(revision)'",
        en: "'\(path)' is no git repository in which revision '\(revision)' can be read"))
  }
}
