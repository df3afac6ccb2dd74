import Grading
import Testing

struct AlertsTestedTests {
  @Test(arguments: [
    (
      Verdict.pass, "tests/alerts_test.yml",
      "rule_files:\n  - ../alerts.yml\ntests:\n  - interval: 1m\n"
    ),
    (
      .pass, "README.md", "## Test des alertes\n\nAPI arrêtée à 14h32, ApiDown en firing à 14h33.\n"
    ),
    (.pass, "NOTES.md", "L'alerte HighErrorRate passe en pending à 10:02 puis firing à 10:07.\n"),
    (.pass, "NOTES.md", "The alert was firing after 2 minutes, then resolved.\n"),
    (.fail, "prometheus/rules.yml", "groups:\n  - name: a\n    rules: []\n"),
    (.fail, "README.md", "## Alertes\n\nLes alertes ont été testées et se déclenchent.\n"),
    (.fail, "prometheus.yml", "rule_files:\n  - alerts.yml\nscrape_configs: []\n"),
  ])
  func `alerts are tested by unit tests or an account with times`(
    _ verdict: Verdict, _ path: String, _ text: String
  ) throws {
    try DocumentJudgements.expect(verdict, of: "p6.alerts_tested", [(path, text)])
  }

  @Test func `a picture of a firing alert is for a human`() throws {
    let submission = Submission(
      name: "x", path: "x",
      files: [SubmissionFile(path: "captures/alert-FIRING.png", size: 10, content: .binary)])
    #expect(try DocumentJudgements.judge("p6.alerts_tested", submission).verdict == .review)
  }
}
