import Artifacts
import Course
public import Grading
public import Wording

/// The report's contract, `schemaVersion` 1, as one JSON document on one line.
public struct JSONFormat: Sendable {
  let language: Language
  let version: String

  /// - Parameter version: The version of the program, for `tool.version`.
  public init(language: Language, version: String) {
    self.language = language
    self.version = version
  }

  /// The document, ending in a line feed.
  public func text(of report: Report) -> String { value(of: report).description + "\n" }

  private func value(of report: Report) -> JSONValue {
    .object([
      ("schemaVersion", .number(1)),
      ("tool", .object([("name", .string("vigie")), ("version", .string(version))])),
      ("course", course(report.course)),
      ("submission", subject(report.subject)),
      ("language", .string(language.rawValue)),
      ("provisional", .boolean(report.isProvisional)),
      ("score", score(report.score)),
      ("bonus", score(report.bonus)),
      ("phases", .array(phases(of: report))),
      ("levels", .array(report.levels.map(level))),
      ("criteria", .array(report.results.map(criterion))),
      ("findings", .array(report.findings.map(finding))),
    ])
  }

  private func course(_ course: Course) -> JSONValue {
    .object([("id", .string(course.id)), ("version", .string(course.version))])
  }

  private func subject(_ subject: Report.Subject) -> JSONValue {
    .object([
      ("name", .string(subject.name)), ("path", .string(subject.path)),
      ("commit", .optional(subject.commit)), ("digest", .string(subject.digest)),
    ])
  }

  private func score(_ score: Score) -> JSONValue {
    .object([
      ("earned", .number(score.earned)), ("attainable", .number(score.attainable)),
      ("max", .number(score.max)),
    ])
  }

  private func phases(of report: Report) -> [JSONValue] {
    report.course.phases.compactMap { phase in
      let results = report.results(inPhase: phase.id)
      guard !results.isEmpty else { return nil }
      let score = Score(of: results)
      return .object([
        ("id", .string(phase.id)), ("title", text(phase.title)),
        ("earned", .number(score.earned)), ("attainable", .number(score.attainable)),
      ])
    }
  }

  private func level(_ result: LevelResult) -> JSONValue {
    .object([
      ("id", .string(result.level.id)), ("title", text(result.level.title)),
      ("reached", .boolean(result.isReached)),
      ("missing", .array(result.missing.map { .string($0) })),
    ])
  }

  private func criterion(_ result: CriterionResult) -> JSONValue {
    let (criterion, judgement) = (result.criterion, result.judgement)
    return .object([
      ("id", .string(criterion.id)), ("phase", .string(criterion.phase)),
      ("level", .string(criterion.level.rawValue)),
      ("verdict", .string(judgement.verdict.rawValue)), ("score", .number(result.earned)),
      ("max", .number(criterion.weight)), ("title", text(criterion.title)),
      ("message", text(judgement.message)), ("help", judgement.help.map(text) ?? .null),
      ("needs", .array(criterion.needs.map { .string($0) })),
      ("rootCause", .optional(result.rootCause)),
      ("evidence", .array(judgement.evidence.map(evidence))),
    ])
  }

  private func evidence(_ evidence: Evidence) -> JSONValue {
    switch evidence {
    case .file(let path, let line, let excerpt):
      .object([
        ("kind", .string("file")), ("path", .string(path)), ("line", .number(Double(line))),
        ("excerpt", .string(excerpt)),
      ])
    case .query(let query, let result):
      .object([
        ("kind", .string("query")), ("query", .string(query)), ("result", .string(result)),
      ])
    case .http(let url, let status):
      .object([
        ("kind", .string("http")), ("url", .string(url)), ("status", .number(Double(status))),
      ])
    }
  }

  private func finding(_ finding: Finding) -> JSONValue {
    .object([
      ("severity", .string(finding.severity.rawValue)), ("id", .string(finding.id)),
      ("path", .string(finding.location.path)),
      ("line", .number(Double(finding.location.line))), ("message", text(finding.message)),
      ("help", finding.help.map(text) ?? .null),
    ])
  }

  private func text(_ phrase: Phrase) -> JSONValue { .string(phrase.text(in: language)) }
}
