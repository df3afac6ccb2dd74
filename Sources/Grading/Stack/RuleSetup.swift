import Artifacts

/// The rule files of a submission, and which of them Prometheus loads.
struct RuleSetup: Sendable {
  /// A pattern of `rule_files` that finds nothing.
  struct Unmatched: Sendable, Equatable {
    /// The pattern as written.
    let pattern: Located<String>
    /// The path inside the container.
    let place: String
  }

  /// Every rule file of the submission.
  let files: [RuleFile]
  private let documents: [String: Node]
  /// The paths of the files that Prometheus loads.
  let loadedPaths: Set<String>
  /// The first file that Prometheus loads and that is no YAML, with the reason.
  let brokenLoaded: (path: String, problem: SyntaxProblem)?
  /// Patterns of `rule_files` under which Prometheus finds nothing.
  let unmatched: [Unmatched]

  init(
    _ setup: PrometheusSetup, service: StackService?, documents: StackDocuments,
    in files: StackFiles
  ) {
    let found = documents.all { node, path in RuleFile(node, path: path).map { ($0, node) } }
    self.files = found.map(\.0)
    self.documents = Dictionary(found.map { ($0.0.path, $0.1) }) { first, _ in first }
    let folder = "/" + setup.file.place.split(separator: "/").dropLast().joined(separator: "/")
    let places = Self.places(of: documents, in: service)
    var loaded: Set<String> = []
    var unmatched: [Unmatched] = []
    for pattern in (setup.config?.ruleFiles ?? []).prefix(200) {
      let place = ContainerPath.joined(folder, pattern.value)
      let glob = Glob(place)
      let found = places.filter { glob.matches($0.place) }.map(\.path)
      if found.isEmpty { unmatched.append(Unmatched(pattern: pattern, place: place)) }
      loaded.formUnion(found)
    }
    loadedPaths = loaded
    brokenLoaded =
      documents.files.lazy.compactMap { file in
        guard loaded.contains(file.source.path), case .failure(let problem) = file.documents else {
          return nil
        }
        return (file.source.path, problem)
      }.first
    self.unmatched = unmatched
  }

  /// Where the YAML files of the submission stand in the container.
  private static func places(
    of documents: StackDocuments, in service: StackService?
  ) -> [(path: String, place: String)] {
    guard let service else { return [] }
    return documents.files.flatMap { file in
      service.files.containerPaths(of: file.source.path).map { (file.source.path, $0) }
    }
  }

  /// What Prometheus would refuse of a rule file.
  func problems(of file: RuleFile) -> [SyntaxProblem] {
    documents[file.path].map { CompiledRules($0).problems } ?? []
  }

  /// The rule files that Prometheus loads.
  var loaded: [RuleFile] { files.filter { loadedPaths.contains($0.path) } }
}
