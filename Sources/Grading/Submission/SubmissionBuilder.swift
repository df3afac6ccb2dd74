import Artifacts

/// Gathers what a reader finds of a submission, within bounds.
public struct SubmissionBuilder: Sendable {
  /// How much is read.
  public let bounds: ReadingBounds
  private var files: [SubmissionFile] = []
  private var findings: [Finding] = []
  private var entries = 0
  private var bytes = 0

  /// Puts one together from its parts.
  public init(bounds: ReadingBounds = ReadingBounds()) {
    self.bounds = bounds
  }

  /// Counts a file or folder; false once there are too many of them, which is told once.
  public mutating func admitsEntry() -> Bool {
    entries += 1
    guard entries > bounds.entries else { return true }
    if entries == bounds.entries + 1 { findings.append(.tooManyEntries(bounds.entries)) }
    return false
  }

  /// Whether a folder may be entered; says so where it lies too deep.
  public mutating func admitsFolder(_ path: String, depth: Int) -> Bool {
    guard depth > bounds.depth else { return true }
    findings.append(.tooDeep(path, bounds.depth))
    return false
  }

  /// Whether a file's bytes should be read; where not, it is recorded with what is known of it.
  public mutating func wantsBytes(ofFile path: String, size: Int) -> Bool {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    if PassedOver.isBinary(name) {
      files.append(SubmissionFile(path: path, size: size, content: .binary))
    } else if size > bounds.bytesPerFile {
      refuse(path, size, .tooLarge(path, size, bounds.bytesPerFile))
    } else if bytes + size > bounds.bytesInAll {
      refuse(path, size, .tooMuch(path, bounds.bytesInAll))
    } else {
      bytes += size
      return true
    }
    return false
  }

  private mutating func refuse(_ path: String, _ size: Int, _ finding: Finding) {
    files.append(SubmissionFile(path: path, size: size, content: .notRead))
    findings.append(finding)
  }

  /// Records a file that was read.
  public mutating func add(_ path: String, bytes: [UInt8]) {
    let isText = SourceText.looksLikeText(bytes)
    let content: SubmissionFile.Content =
      isText ? .text(SourceText(path: path, bytes: bytes)) : .binary
    if case .text(let source) = content, source.wasRepaired { findings.append(.notUTF8(path)) }
    files.append(SubmissionFile(path: path, size: bytes.count, content: content))
  }

  /// Records something that the reader has to say.
  public mutating func note(_ finding: Finding) { findings.append(finding) }

  /// What was gathered.
  public func submission(name: String, path: String, commit: String?) -> Submission {
    Submission(
      name: name, path: path, commit: commit, files: files, findings: findings.summarized())
  }
}

extension [Finding] {
  /// Keeps five findings of a kind and counts the rest: a hostile tree must not flood the report.
  fileprivate func summarized() -> [Finding] {
    var seen: [String: Int] = [:]
    var result: [Finding] = []
    for finding in self {
      seen[finding.id, default: 0] += 1
      if seen[finding.id, default: 0] <= 5 { result.append(finding) }
    }
    let more = seen.filter { $0.value > 5 }.sorted { $0.key < $1.key }
    return result + more.map { .more($0.value - 5, of: $0.key) }
  }
}
