import Artifacts
import Foundation
import Testing

@Suite(.enabled(if: ReferenceMaterial.isThere, ReferenceMaterial.absence))
struct PrometheusConfigReferenceTests {
  static func problems(_ path: String) throws -> [String] {
    do {
      let node = try Node(yaml: try ReferenceMaterial.source(path))
      return PrometheusConfigValidator.problems(in: node).map { "\($0.line): \($0.message)" }
    } catch let problem as SyntaxProblem {
      return ["\(problem.line): \(problem.message)"]
    }
  }

  @Test func `every bad configuration is refused for its reason`() throws {
    for row in try ReferenceMaterial.rows("promql/config/bad_configs.jsonl") {
      let file = try #require(row["file"] as? String)
      var reason = try #require(row["err_contains"] as? String)
      if let mark = reason.range(of: ".bad.yml: ") { reason = String(reason[mark.upperBound...]) }
      if reason == "unmarshal errors" { reason = "cannot unmarshal" }
      let found = try Self.problems("promql/config/bad/\(file)")
      #expect(found.contains { $0.contains(reason) }, "\(file): \(reason): \(found)")
    }
  }

  @Test func `every good configuration is accepted`() throws {
    let folder = "promql/config/good"
    for name in try ReferenceMaterial.names(in: folder) {
      #expect(try Self.problems("\(folder)/\(name)") == [], "\(name)")
    }
  }
}
