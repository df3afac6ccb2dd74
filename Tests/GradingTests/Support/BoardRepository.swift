import Artifacts
import Grading
import Wording

/// A small repository with dashboards, made in memory.
struct BoardRepository {
  var files: [String: String] = [:]

  /// A dashboard of panels, each given as `kind|title|unit|query|query…` (`§` stands for a bar within a query); `-` for no unit.
  mutating func dashboard(_ title: String, path: String = "", uid: String = "", _ panels: [String])
  {
    let path = path.isEmpty ? "grafana/\(files.count).json" : path
    let list = panels.map { Self.panel($0) }.joined(separator: ",\n")
    files[path] = """
      {"title": "\(title)", "uid": "\(uid)", "schemaVersion": 41, "panels": [\n\(list)\n]}
      """
  }

  private static func panel(_ text: String) -> String {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let targets = parts.dropFirst(3).map { query in
      let escaped = query.flatMap { $0 == "\"" ? Array("\\\"") : [$0 == "§" ? "|" : $0] }
      return #"{"refId": "A", "expr": "\#(String(escaped))"}"#
    }
    let unit = parts[2] == "-" ? "" : #""unit": "\#(parts[2])","#
    return """
      {"type": "\(parts[0])", "title": "\(parts[1])",
       "fieldConfig": {"defaults": {\(unit) "thresholds": {"steps": [{"value": null}, {"value": 1}, {"value": 5}]}}},
       "targets": [\(targets.joined(separator: ", "))]}
      """
  }

  var workspace: Workspace {
    Workspace(
      Submission(
        name: "x", path: "x",
        files: files.map { path, text in
          let isPicture = path.hasSuffix(".png") || path.hasSuffix(".PNG") || path.hasSuffix(".db")
          return isPicture
            ? SubmissionFile(path: path, size: 1, content: .binary)
            : SubmissionFile(path: path, text: text)
        }))
  }

  /// The judgement on a criterion.
  func judgement(_ id: String) throws -> Judgement? {
    try CheckCatalog.all.first { $0.criterion == id }?.judge(workspace)
  }

  func verdict(_ id: String) throws -> Verdict? { try judgement(id)?.verdict }
}

extension BoardRepository {
  static let rps = "timeseries|RPS|reqps|sum(rate(http_requests_total[5m]))"
  static let p95 =
    "timeseries|P95|s|histogram_quantile(0.95, rate(http_request_duration_seconds_bucket[5m]))"
  static let errors =
    #"stat|Erreurs|percent|(sum(rate(http_requests_total{status=~"5.."}[5m])) / sum(rate(http_requests_total[5m]))) * 100"#
  static let active = "gauge|En cours|short|http_requests_inprogress"
  static let guided = [rps, p95, errors, active]
}
