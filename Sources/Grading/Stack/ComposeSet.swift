import Artifacts

/// The compose files of a submission, read together; the one with Prometheus decides.
struct ComposeSet: Sendable {
  /// All of them, the one that decides first.
  let files: [ComposeFile]
  /// What Docker would refuse of the file that decides.
  let problems: [ComposeProblem]
  /// The services of all files, each as its files say together.
  let services: [ComposeService]

  init(_ documents: StackDocuments, in files: StackFiles) {
    let environments = EnvironmentFiles(files)
    let found = documents.files.compactMap { file in
      ComposeFile(
        file.first, of: file.source, variables: environments.variables(beside: file.source.folder))
    }
    let broken = Set(found.filter { Self.mentionsPrometheus($0, in: files) }.map(\.path))
    self.files = found.sorted { Self.rank($0, broken) < Self.rank($1, broken) }
    let merger = ComposeMerger(self.files)
    services = merger.services
    problems = self.files.first.map { $0.problems + merger.undefinedReferences(of: $0) } ?? []
  }

  /// The lower, the more a file decides.
  private static func rank(_ file: ComposeFile, _ mentioning: Set<String>) -> Rank {
    let roles = file.services.map { $0.image.map { ServiceImage($0.value).role } ?? .unknown }
    let hasPrometheus = roles.contains(.prometheus) || mentioning.contains(file.path)
    let usual = ["compose", "docker-compose"].contains(file.stem)
    return Rank(
      keys: [
        hasPrometheus ? 0 : 1, file.problems.isEmpty ? 0 : 1, roles.contains(.grafana) ? 0 : 1,
        usual ? 0 : 1, file.path.count { $0 == "/" },
      ], path: file.path)
  }

  private struct Rank: Comparable {
    let keys: [Int]
    let path: String

    static func < (left: Rank, right: Rank) -> Bool {
      for (a, b) in zip(left.keys, right.keys) where a != b { return a < b }
      return left.path < right.path
    }
  }

  /// Whether a file without any Prometheus image still names Prometheus: its build, or a text that is no YAML.
  private static func mentionsPrometheus(_ file: ComposeFile, in files: StackFiles) -> Bool {
    if file.services.contains(where: { $0.name.lowercased().contains("prometheus") }) {
      return true
    }
    guard file.services.isEmpty else { return false }
    return files.source(file.path)?.text.contains("prom/prometheus") == true
  }
}

extension ComposeFile {
  /// The name of the file without its ending.
  var stem: String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.prefix { $0 != "." }).lowercased()
  }

  /// The folder of the file.
  var folder: String { path.split(separator: "/").dropLast().joined(separator: "/") }
}
