import Artifacts
import Course
import Grading
import Wording

/// A small report with a verdict of every kind.
enum ReportSamples {
  static let verdicts: [Verdict] = Verdict.allCases

  static func report(hostile: String = "prometheus") -> Report {
    let criteria = verdicts.enumerated().map { index, verdict in
      Criterion(
        id: "p1.\(verdict.rawValue)", phase: "1", level: index == 1 ? .bonus : .required,
        title: Phrase(fr: "titre \(index)", en: "title \(index)"), why: Phrase(verbatim: "w"),
        how: Phrase(verbatim: "h"))
    }
    let course = Course(
      id: "c", version: "2", title: Phrase(verbatim: "c"),
      phases: [Phase(id: "1", title: Phrase(fr: "Un", en: "One"))], criteria: criteria,
      levels: [
        AchievementLevel(
          id: "low", title: Phrase(fr: "bas", en: "low"), criteria: ["p1.pass", "p1.fail"])
      ])
    let results = zip(criteria, verdicts).map { criterion, verdict in
      CriterionResult(
        criterion: criterion,
        judgement: Judgement(
          verdict, Phrase(fr: "constat '\(hostile)'", en: "found '\(hostile)'"),
          help: verdict == .pass ? nil : Phrase(fr: "faites ceci", en: "do this"),
          evidence: [.file(path: "a/\(hostile).yml", line: 3, excerpt: hostile)]),
        rootCause: verdict == .skipped ? "p1.fail" : nil)
    }
    return Report(
      course: course,
      subject: Report.Subject(name: hostile, path: ".", commit: nil, digest: "sha256:0"),
      results: results,
      findings: [
        Finding(
          .warning, id: "stack.port", at: SourceLocation(path: "\(hostile).yml", line: 2),
          message: Phrase(fr: "port '\(hostile)'", en: "port '\(hostile)'"))
      ])
  }
}
