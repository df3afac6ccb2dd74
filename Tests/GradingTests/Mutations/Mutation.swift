import Artifacts
import Grading
import Testing

/// A change of the reference repository, and the verdicts that it must flip: those and no others.
struct Mutation: Sendable, CustomTestStringConvertible {
  /// One change of one file.
  enum Edit: Sendable {
    case delete(String)
    case replace(file: String, old: String, new: String)
    case write(file: String, text: String)
  }

  /// The criterion that it is about, with a word where one has several.
  let name: String
  let edits: [Edit]
  /// The new verdicts, by criterion.
  let flips: [String: Verdict]

  var testDescription: String { name }

  /// Reads an entry of `mutations.yml`.
  init?(_ node: Node) {
    guard let name = node["name"]?.text, let edits = node["edits"]?.items,
      let flips = node["flips"]?.entries
    else { return nil }
    self.name = name
    self.edits = edits.compactMap(Edit.init)
    self.flips = Dictionary(
      uniqueKeysWithValues: flips.compactMap { entry in
        entry.value.text.flatMap(Verdict.init(rawValue:)).map { (entry.key, $0) }
      })
    guard self.edits.count == edits.count, self.flips.count == flips.count else { return nil }
  }

  /// The submission after the change; nil where an edit finds nothing to change.
  func applied(to submission: Submission) -> Submission? {
    var files = submission.files
    for edit in edits {
      guard let changed = edit.applied(to: files) else { return nil }
      files = changed
    }
    return Submission(name: submission.name, path: submission.path, files: files)
  }
}

extension Mutation.Edit {
  init?(_ node: Node) {
    if let path = node["delete"]?.text {
      self = .delete(path)
    } else if let file = node["file"]?.text, let old = node["replace"]?.text {
      self = .replace(file: file, old: old, new: node["with"]?.text ?? "")
    } else if let file = node["file"]?.text, let text = node["write"]?.text {
      self = .write(file: file, text: text)
    } else {
      return nil
    }
  }

  /// Whether a path is the one named, or in the folder that `folder/*` names.
  private static func matches(_ path: String, _ pattern: String) -> Bool {
    pattern.hasSuffix("*") ? path.hasPrefix(pattern.dropLast()) : path == pattern
  }

  func applied(to files: [SubmissionFile]) -> [SubmissionFile]? {
    switch self {
    case .delete(let path):
      let kept = files.filter { $0.path != path && !$0.path.hasPrefix(path + "/") }
      return kept.count < files.count ? kept : nil
    case .replace(let path, let old, let new):
      let changed = files.map { file in
        guard Self.matches(file.path, path), let text = file.source?.text, text.contains(old)
        else { return file }
        return SubmissionFile(path: file.path, text: text.replacing(old, with: new))
      }
      let isChanged = zip(files, changed).contains { $0.source != $1.source }
      return isChanged ? changed : nil
    case .write(let path, let text):
      return files.filter { $0.path != path } + [SubmissionFile(path: path, text: text)]
    }
  }
}
