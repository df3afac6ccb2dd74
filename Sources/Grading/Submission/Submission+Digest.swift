import Artifacts

extension Submission {
  /// `sha256:` and the digest of the path, size and text of every file that was read.
  public var digest: String {
    var sha = SHA256()
    for file in files {
      sha.update("\(file.path)\u{0}\(file.size)\u{0}".utf8)
      if let source = file.source { sha.update(source.text.utf8) }
    }
    return "sha256:" + sha.hexDigest()
  }
}
