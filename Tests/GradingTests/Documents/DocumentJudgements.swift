import Artifacts
import Grading
import Testing
import Wording

/// Judges one criterion on a few files.
enum DocumentJudgements {
  static func judge(_ criterion: String, _ files: [(String, String)]) throws -> Judgement {
    let submission = Submission(
      name: "x", path: "x", files: files.map { SubmissionFile(path: $0.0, text: $0.1) })
    return try judge(criterion, submission)
  }

  static func judge(_ criterion: String, _ submission: Submission) throws -> Judgement {
    let check = try #require(CheckCatalog.all.first { $0.criterion == criterion })
    return try check.judge(Workspace(submission))
  }

  static func expect(
    _ verdict: Verdict, of criterion: String, _ files: [(String, String)],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let judgement = try judge(criterion, files)
    #expect(
      judgement.verdict == verdict, "\(judgement.message.english)", sourceLocation: sourceLocation)
  }
}

typealias SourceLocation = Testing.SourceLocation
