import Artifacts
public import Course
import Wording

/// Judges submissions by the criteria of a course.
public struct Grader: Sendable {
  /// The course by which it is judged.
  public let course: Course
  private let checks: [String: Check]
  private let crossChecks: [CrossCheck]

  /// Puts one together from its parts.
  public init(
    course: Course, checks: [Check] = CheckCatalog.all,
    crossChecks: [CrossCheck] = CrossCheckCatalog.all
  ) {
    self.course = course
    self.checks = Dictionary(checks.map { ($0.criterion, $0) }) { first, _ in first }
    self.crossChecks = crossChecks
  }

  /// Judges a submission.
  ///
  /// - Parameter scope: The criteria to be reported; those that they need are judged too.
  public func report(on submission: Submission, scope: GradingScope = .everything) -> Report {
    let workspace = Workspace(submission)
    let results = results(on: workspace)
    return Report(
      course: course,
      subject: Report.Subject(
        name: submission.name, path: submission.path, commit: submission.commit,
        digest: submission.digest),
      results: results.filter { scope.contains($0.criterion) },
      findings: submission.findings + findings(on: workspace))
  }

  private func results(on workspace: Workspace) -> [CriterionResult] {
    var judge = DependencyOrder(criteria: course.criteria)
    return judge.results { criterion in judgement(on: criterion, of: workspace) }
  }

  private func judgement(on criterion: Criterion, of workspace: Workspace) -> Judgement {
    guard let check = checks[criterion.id] else { return Judgement(.error, .noCheck(criterion.id)) }
    do {
      return try check.judge(workspace)
    } catch {
      return Judgement(.error, .checkFailed(criterion.id, "\(error)"))
    }
  }

  private func findings(on workspace: Workspace) -> [Finding] {
    crossChecks.flatMap { check in
      do {
        return try check.findings(workspace)
      } catch {
        return [Finding.crossCheckFailed(check.id, "\(error)")]
      }
    }
  }
}

extension Phrase {
  fileprivate static func noCheck(_ id: String) -> Phrase {
    Phrase(
      fr:
        "Vigie n'a pas de vérification pour '\(id)'\u{A0}: le cours demande plus que cette version",
      en: "Vigie has no check for '\(id)': the course asks for more than this version knows")
  }

  fileprivate static func checkFailed(_ id: String, _ reason: String) -> Phrase {
    Phrase(
      fr: "Vigie n'a pas pu juger '\(id)'\u{A0}: \(reason)\u{A0}; ce n'est pas votre faute",
      en: "Vigie could not judge '\(id)': \(reason); it is not your fault")
  }
}

extension Finding {
  fileprivate static func crossCheckFailed(_ id: String, _ reason: String) -> Finding {
    Finding(
      .warning, id: "vigie.\(id)", at: .init(path: "."),
      message: Phrase(
        fr: "Vigie n'a pas pu faire la vérification croisée '\(id)'\u{A0}: \(reason)",
        en: "Vigie could not make the cross-check '\(id)': \(reason)"))
  }
}
