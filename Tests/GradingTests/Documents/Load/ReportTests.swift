import Grading
import Testing

struct ReportTests {
  private static let results =
    "# Rapport de stress test\n\n| Users | RPS | P95 | Erreurs |\n|---|---|---|---|\n| 20 | 8 | 35 ms | 0 % |\n| 100 | 40 | 60 ms | 0 % |\n"

  @Test(arguments: [
    (
      Verdict.pass,
      results
        + "\n## Analyse\n\nLa latence double entre 20 et 100 utilisateurs car la base sature.\nLe goulot d'étranglement est le pool de connexions.\n"
    ),
    (
      .pass,
      results
        + "\nOn observe que le débit suit le nombre d'utilisateurs. La latence augmente parce que le pool est trop petit.\n"
    ),
    (.partial, results),
    (.fail, "# Rapport\n\n| Users | RPS |\n|---|---|\n| 20 | ___ |\n\n## Analyse\n\n[Décrire]\n"),
    (.fail, "# Rapport de stress test\n\nÀ faire.\n"),
  ])
  func `results and analysis make a report`(_ verdict: Verdict, _ text: String) throws {
    try DocumentJudgements.expect(verdict, of: "p5.report", [("RAPPORT_STRESS_TEST.md", text)])
  }

  @Test func `a report in another document is found by its numbers`() throws {
    let text =
      Self.results
      + "\nOn constate que la latence augmente avec la charge. Le goulot est la base, qui sature vite.\n"
    try DocumentJudgements.expect(.pass, of: "p5.report", [("docs/charge/notes.md", text)])
  }

  @Test func `no report fails, a PDF is for a human`() throws {
    try DocumentJudgements.expect(.fail, of: "p5.report", [("README.md", "# API\n\nUne API.")])
    let submission = Submission(
      name: "x", path: "x",
      files: [SubmissionFile(path: "Rapport_stress.pdf", size: 10, content: .binary)])
    #expect(try DocumentJudgements.judge("p5.report", submission).verdict == .review)
  }
}
