/// Reads which commit a folder has checked out, from git's own files and without running git.
enum CheckedOutCommit {
  /// The commit's id, or nil where the folder is no repository or has no commit.
  static func read(in folder: String) -> String? {
    guard let head = line("\(folder)/.git/HEAD") else { return nil }
    guard head.hasPrefix("ref: ") else { return commit(head) }
    let reference = String(head.dropFirst(5))
    guard !reference.contains("..") else { return nil }
    return line("\(folder)/.git/\(reference)").flatMap(commit) ?? packed(reference, in: folder)
  }

  private static func packed(_ reference: String, in folder: String) -> String? {
    guard let text = text("\(folder)/.git/packed-refs", atMost: 1 << 20) else { return nil }
    let entry = text.split(separator: "\n").first { $0.hasSuffix(" \(reference)") }
    return entry.flatMap { $0.split(separator: " ").first }.flatMap { commit(String($0)) }
  }

  private static func line(_ path: String) -> String? {
    text(path, atMost: 4096)?.split(separator: "\n").first.map(String.init)
  }

  private static func text(_ path: String, atMost bound: Int) -> String? {
    (try? BoundedFile.bytes(at: path, atMost: bound)).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func commit(_ text: String) -> String? {
    let isID = (text.count == 40 || text.count == 64) && text.allSatisfy(\.isHexDigit)
    return isID ? text : nil
  }
}
