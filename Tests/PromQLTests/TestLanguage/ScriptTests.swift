import Foundation
import PromQL
import Testing
import Wording

/// Scripts of this project in Prometheus's test language.
struct ScriptTests {
  private static let folder = Bundle.module.resourceURL?.appending(path: "Scripts")

  @Test(arguments: ["aggregation", "counters", "histograms", "matching", "time"])
  func `every evaluation of the script comes out as written`(name: String) throws {
    let file = try #require(Self.folder?.appending(path: "\(name).test"))
    let outcomes = TestScript(parsing: try String(contentsOf: file, encoding: .utf8)).run()
    #expect(outcomes.count > 5)
    for outcome in outcomes {
      let difference = outcome.difference?.text(in: .english)
      #expect(difference == nil, "\(name).test:\(outcome.line): \(outcome.expression)")
    }
  }

  @Test func `all scripts of the folder are run`() throws {
    let folder = try #require(Self.folder).path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(
      files == [
        "aggregation.test", "counters.test", "histograms.test", "matching.test", "time.test",
      ]
    )
  }
}
