import Artifacts
import Grading
import PromQL
import Testing

@Suite(.enabled(if: ReferenceMaterial.isThere, ReferenceMaterial.absence))
struct RuleReferenceTests {
  static let folder = "promql/config/promtool_testdata"

  static func failures(_ name: String) throws -> [String] {
    let file = try RuleTestFile(try Node(yaml: try ReferenceMaterial.source("\(folder)/\(name)")))
    var groups: [EvaluationGroup] = []
    for path in file.ruleFiles {
      let rules = CompiledRules(try Node(yaml: try ReferenceMaterial.source("\(folder)/\(path)")))
      if !rules.problems.isEmpty { return rules.problems.map(\.message) }
      groups += rules.groups
    }
    return file.failures(on: groups)
  }

  @Test(arguments: [
    "at-modifier-test.yml", "negative-offset-test.yml", "no-test-group-interval.yml",
    "start-time-test.yml", "long-period.yml",
  ])
  func `promtool's tests that pass do so here`(name: String) throws {
    #expect(try Self.failures(name) == [])
  }

  @Test(arguments: [
    "failing.yml", "bad-rules-error-test.yml", "bad-rules-syntax-test.yml", "bad-input-series.yml",
    "rules_run_no_fuzzy.yml", "rules_run_fuzzy.yml", "rules_run.yml",
  ])
  func `promtool's tests that fail do so here`(name: String) throws {
    #expect(try Self.failures(name) != [])
  }

  static func problems(_ path: String) throws -> [String] {
    do {
      return CompiledRules(try Node(yaml: try ReferenceMaterial.source(path))).problems
        .map(\.message)
    } catch let problem as SyntaxProblem {
      return [problem.message]
    }
  }

  @Test func `rule files are judged as Prometheus's own tests expect`() throws {
    for folder in ["promql/config/rulefmt_testdata", "promql/config/rules_fixtures"] {
      for name in try ReferenceMaterial.names(in: folder) {
        let isBad = name.contains(".bad.") || name == "invalid_rules.yaml"
        #expect(try Self.problems("\(folder)/\(name)").isEmpty == !isBad, "\(name)")
      }
    }
  }
}
