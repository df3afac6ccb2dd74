import Artifacts
import Grading

/// A repository in memory that holds Python, and what Vigie makes of it.
struct CodeRepository {
  var files: [String: String]

  init(_ files: [String: String]) {
    self.files = files
    if files["requirements.txt"] == nil {
      self.files["requirements.txt"] = """
        fastapi
        uvicorn
        prometheus-client
        prometheus-fastapi-instrumentator
        """
    }
  }

  var application: Application {
    Application(sources: files.map { SourceText(path: $0.key, text: $0.value) })
  }

  var workspace: Workspace {
    Workspace(
      Submission(
        name: "test", path: "test",
        files: files.map { SubmissionFile(path: $0.key, text: $0.value) }))
  }

  /// The judgement on a criterion, whatever it needs.
  func judgement(_ criterion: String) throws -> Judgement? {
    try CheckCatalog.all.first { $0.criterion == criterion }?.judge(workspace)
  }

  func verdict(_ criterion: String) throws -> Verdict? { try judgement(criterion)?.verdict }

  /// The findings of the cross-checks about the application, as `id path:line`.
  func findings() throws -> [String] {
    let workspace = workspace
    return try CrossCheckCatalog.all.filter { $0.id.hasPrefix("application.") }
      .flatMap { try $0.findings(workspace) }.map { "\($0.id) \($0.location)" }.sorted()
  }

  /// A metric of the application by its name.
  func metric(_ name: String) -> ApplicationMetric? {
    application.metrics.first { $0.name == name }
  }
}
