import Artifacts
import Course
import Foundation
import Grading
import Testing
import Wording

/// Small repositories in the shapes of real ones: every criterion gets the verdict that a trainer gives.
struct FixtureTests {
  static let cases: [String] = {
    let folder = ProjectFolder.root.appending(path: "Tests/GradingTests/Fixtures").path()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".yml") }.map { String($0.dropLast(4)) }.sorted()
  }()

  @Test func `there are at least ten of them`() {
    #expect(Self.cases.count >= 10)
  }

  @Test(arguments: cases) func `every verdict is the trainer's`(name: String) throws {
    let path = "Tests/GradingTests/Fixtures/\(name)"
    let text = try String(
      contentsOf: ProjectFolder.root.appending(path: "\(path).yml"), encoding: .utf8)
    let expected = try Node(yaml: SourceText(path: "\(name).yml", text: text))
    let course = try ProjectFolder.course()
    let report = Grader(course: course).report(on: try ProjectFolder.submission(path))
    for result in report.results {
      let id = result.criterion.id
      let entry = expected[id]
      let verdict = entry?.text ?? entry?["verdict"]?.text
      #expect(
        result.verdict.rawValue == verdict,
        "\(name): \(id): \(result.judgement.message.english) (trainer: \(entry?["reason"]?.text ?? "-"))"
      )
    }
  }
}
