import PromQL
import Testing
import Wording

/// The evaluator against the scripts of Prometheus's own tests.
@Suite(.enabled(if: SharedMaterial.isThere, Comment(rawValue: SharedMaterial.absence)))
struct ScriptConformanceTests {
  /// It fails on native histograms only, which these copies of the scripts don't load.
  private static let ofNativeHistograms =
    #"histogram_quantile(0.99, {__name__=~"request_duration_seconds\\d*"})"#

  @Test(arguments: [("testdata_core", Dialect.v3), ("testdata_core_v2.42", .v2)])
  func `every evaluation comes out as written`(folder: String, dialect: Dialect) throws {
    for file in try SharedMaterial.files("promql/\(folder)", suffix: ".test") {
      let script = TestScript(parsing: try SharedMaterial.text("promql/\(folder)/\(file)"))
      for outcome in script.run(dialect: dialect) where !outcome.isPassed {
        if outcome.expression == ScriptConformanceTests.ofNativeHistograms { continue }
        let difference = outcome.difference?.text(in: .english) ?? ""
        Issue.record("\(folder)/\(file):\(outcome.line): \(outcome.expression): \(difference)")
      }
    }
  }
}
