import Course
import Grading
import Testing
import Wording

/// The reference repository earns every point, without a remark that matters.
struct ReferenceTests {
  private func report() throws -> Report {
    Grader(course: try ProjectFolder.course()).report(
      on: try ProjectFolder.submission("solutions/reference"))
  }

  @Test func `every criterion is passed`() throws {
    for result in try report().results {
      #expect(
        result.verdict == .pass, "\(result.criterion.id): \(result.judgement.message.english)")
    }
  }

  @Test func `every level is reached`() throws {
    #expect(try report().levels.map(\.isReached) == [true, true, true])
  }

  @Test func `nothing contradicts itself across files`() throws {
    let findings = try report().findings.filter { $0.severity != .info }
    #expect(findings.map { "\($0.id) \($0.location): \($0.message.english)" } == [])
  }
}
