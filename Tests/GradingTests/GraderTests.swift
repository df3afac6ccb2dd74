import Course
import Grading
import Testing
import Wording

struct GraderTests {
  private static func criterion(
    _ id: String, needs: [String] = [], level: Criterion.Level = .required
  ) -> Criterion {
    let text = Phrase(verbatim: id)
    return Criterion(
      id: id, phase: "1", level: level, title: text, why: text, how: text, needs: needs)
  }

  private func report(
    _ criteria: [Criterion], _ verdicts: [String: Verdict], scope: GradingScope = .everything
  ) -> Report {
    let course = Course(
      id: "c", version: "1", title: Phrase(verbatim: "c"),
      phases: [Phase(id: "1", title: Phrase(verbatim: "un"))], criteria: criteria,
      levels: [
        AchievementLevel(id: "low", title: Phrase(verbatim: "low"), criteria: ["a"]),
        AchievementLevel(id: "high", title: Phrase(verbatim: "high"), criteria: ["b"]),
      ])
    let checks = verdicts.map { id, verdict in
      Check(id) { _ in Judgement(verdict, Phrase(verbatim: "\(id) \(verdict)")) }
    }
    return Grader(course: course, checks: checks, crossChecks: []).report(
      on: Submission(name: "s", path: "s", files: []), scope: scope)
  }

  @Test func `a criterion whose need failed is skipped with the root cause`() {
    let report = report(
      [
        Self.criterion("c", needs: ["b"]), Self.criterion("b", needs: ["a"]), Self.criterion("a"),
      ],
      ["a": .fail, "b": .pass, "c": .pass])
    #expect(report.results.map(\.verdict) == [.skipped, .skipped, .fail])
    #expect(report.result("c")?.rootCause == "a")
    #expect(report.result("c")?.judgement.help?.english == "start with 'a'")
  }

  @Test func `a need that is partly earned does not stop what follows`() {
    let report = report(
      [Self.criterion("a"), Self.criterion("b", needs: ["a"])], ["a": .partial, "b": .pass])
    #expect(report.results.map(\.verdict) == [.partial, .pass])
  }

  @Test func `needs in a circle end`() {
    let report = report(
      [Self.criterion("a", needs: ["b"]), Self.criterion("b", needs: ["a"])],
      ["a": .pass, "b": .pass])
    #expect(report.results.map(\.verdict) == [.pass, .pass])
  }

  @Test func `fail and skipped count in the total, review and not-applicable do not`() {
    let report = report(
      "abcdef".map { Self.criterion(String($0)) },
      [
        "a": .pass, "b": .partial, "c": .fail, "d": .review, "e": .notApplicable, "f": .blocked,
      ])
    #expect(report.score == Score(earned: 1.5, attainable: 3, max: 6))
    #expect(report.isProvisional)
    #expect(!report.isPassing)
  }

  @Test func `bonus criteria are no part of the score`() {
    let report = report(
      [Self.criterion("a"), Self.criterion("b", level: .bonus)], ["a": .pass, "b": .fail])
    #expect(report.score == Score(earned: 1, attainable: 1, max: 1))
    #expect(report.bonus == Score(earned: 0, attainable: 1, max: 1))
    #expect(report.isPassing)
  }

  @Test func `a level needs those below it`() {
    let report = report([Self.criterion("a"), Self.criterion("b")], ["a": .fail, "b": .pass])
    #expect(report.levels.map(\.missing) == [["a"], ["a"]])
  }

  @Test func `a check that throws is an error of Vigie's and costs nothing`() {
    struct Broken: Error {}
    let course = Course(
      id: "c", version: "1", title: Phrase(verbatim: "c"), phases: [],
      criteria: [Self.criterion("a")], levels: [])
    let grader = Grader(
      course: course, checks: [Check("a") { _ in throw Broken() }], crossChecks: [])
    let report = grader.report(on: Submission(name: "s", path: "s", files: []))
    #expect(report.results.map(\.verdict) == [.error])
    #expect(report.score.attainable == 0)
  }

  @Test func `what a criterion needs is judged even when only that criterion is asked for`() {
    let report = report(
      [Self.criterion("a"), Self.criterion("b", needs: ["a"])], ["a": .fail, "b": .pass],
      scope: .criteria(["b"]))
    #expect(report.results.map(\.criterion.id) == ["b"])
    #expect(report.results.map(\.verdict) == [.skipped])
  }
}
