/// A learner's folder or repository as it was read: bounded, read-only, untrusted.
public struct Submission: Sendable {
  /// The name by which it is reported: the folder's.
  public let name: String
  /// The path as the user gave it.
  public let path: String
  /// The commit that was read or is checked out, where one is known.
  public let commit: String?
  /// Every file that was found, in the order of their paths.
  public let files: [SubmissionFile]
  /// What the reader has to say: bounds that were hit, links that lead out, files passed over.
  public let findings: [Finding]

  /// Puts one together from its parts.
  public init(
    name: String, path: String, commit: String? = nil, files: [SubmissionFile],
    findings: [Finding] = []
  ) {
    self.name = name
    self.path = path
    self.commit = commit
    self.files = files.sorted { $0.path < $1.path }
    self.findings = findings
  }

  /// The file at a path inside the submission.
  public func file(at path: String) -> SubmissionFile? { files.first { $0.path == path } }

  /// Whether a file or folder stands at a path inside the submission.
  public func contains(_ path: String) -> Bool {
    files.contains { $0.path == path || $0.path.hasPrefix(path + "/") }
  }
}
