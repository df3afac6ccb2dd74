import Foundation
import Reporting
import Testing
import Wording

struct JSONFormatTests {
  private func json(hostile: String = "prometheus") throws -> Any {
    let text = JSONFormat(language: .french, version: "1.2").text(
      of: ReportSamples.report(hostile: hostile))
    return try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  @Test func `the document keeps to the published schema`() throws {
    let schema = try JSONSchema(named: "report.schema.json")
    #expect(schema.problems(with: try json()) == [])
  }

  @Test func `the schema refuses a document that lacks a part or has a wrong verdict`() throws {
    let schema = try JSONSchema(named: "report.schema.json")
    var document = try #require(try json() as? [String: Any])
    document["score"] = nil
    #expect(schema.problems(with: document) == ["$: 'score' is missing"])
    document = try #require(try json() as? [String: Any])
    var criteria = try #require(document["criteria"] as? [[String: Any]])
    criteria[0]["verdict"] = "maybe"
    document["criteria"] = criteria
    #expect(schema.problems(with: document) == ["$.criteria[0].verdict: 'maybe' is not allowed"])
  }

  @Test(arguments: ["\u{0}\u{1F}\"\\", "é\u{2028}😀", "\u{7F}"])
  func `any text survives`(hostile: String) throws {
    let document = try #require(try json(hostile: hostile) as? [String: Any])
    let subject = try #require(document["submission"] as? [String: Any])
    #expect(subject["name"] as? String == hostile)
  }
}
