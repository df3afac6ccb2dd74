import Course
import Testing
import Wording

struct CourseReaderTests {
  private static let course = """
    id: small
    version: "1"
    title: {fr: "Petit", en: "Small"}
    folders: [a]
    phases:
      - {id: "1", title: {fr: "Un", en: "One"}}
      - {id: "0", title: {fr: "Zéro", en: "Zero"}}
    levels:
      - {id: low, title: {fr: "bas", en: "low"}, criteria: [x]}
    """

  private static let phase = """
    criteria:
      - id: x
        phase: "0"
        level: bonus
        weight: 2.5
        needs: [y]
        title: {fr: "X", en: "X"}
        why: {fr: "parce que", en: "because"}
        how: {fr: "ainsi", en: "so"}
        hints:
          - {fr: "un", en: "one"}
      - id: y
        phase: "1"
        level: required
        title: {fr: "Y", en: "Y"}
        why: {fr: "", en: ""}
        how: {fr: "", en: ""}
    """

  private func course(_ files: [String: String] = [:]) throws(CourseError) -> Course {
    let base = ["lessons/course.yml": Self.course, "lessons/a/phase.yml": Self.phase]
    return try Course(CourseContent(base.merging(files) { $1 }))
  }

  @Test func `criteria come in the order of the phases`() throws {
    #expect(try course().criteria.map(\.id) == ["y", "x"])
  }

  @Test func `a criterion carries all that its entry says`() throws {
    let criterion = try #require(try course().criterion("x"))
    #expect(criterion.level == .bonus)
    #expect(criterion.weight == 2.5)
    #expect(criterion.needs == ["y"])
    #expect(criterion.why == Phrase(fr: "parce que", en: "because"))
    #expect(criterion.hints == [Phrase(fr: "un", en: "one")])
  }

  @Test func `a missing file is told by its path`() {
    let error = #expect(throws: CourseError.self) {
      try Course(CourseContent(["lessons/course.yml": Self.course]))
    }
    #expect(error?.description == "lessons/a/phase.yml: the course lacks this file")
  }

  @Test func `a text in one language only is an error with its line`() {
    let text = Self.phase.replacing(#"{fr: "X", en: "X"}"#, with: #"{fr: "X"}"#)
    let error = #expect(throws: CourseError.self) { try course(["lessons/a/phase.yml": text]) }
    #expect(error?.description == "lessons/a/phase.yml:7: a text needs 'fr' and 'en'")
  }

  @Test func `an unknown level is an error`() {
    let text = Self.phase.replacing("level: bonus", with: "level: extra")
    let error = #expect(throws: CourseError.self) { try course(["lessons/a/phase.yml": text]) }
    #expect(
      error?.description == "lessons/a/phase.yml:2: 'level' must be 'required' or 'bonus'")
  }
}
