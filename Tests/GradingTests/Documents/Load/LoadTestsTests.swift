import Artifacts
import Grading
import Testing
import Wording

struct LoadTestsTests {
  private func expect(
    _ verdict: Verdict, _ text: String, path: String = "RAPPORT_STRESS_TEST.md",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try DocumentJudgements.expect(
      verdict, of: "p4.three_tests_recorded", [(path, text)], sourceLocation: sourceLocation)
  }

  @Test func `a table with a row for each load counts`() throws {
    try expect(
      .pass,
      "| Utilisateurs | RPS | P95 | Erreurs |\n|---|---|---|---|\n| 20 | 8,1 | 35 ms | 0 % |\n| 100 | 40 | 60 ms | 0 % |\n| 200 | 78 | 110 ms | 0,2 % |"
    )
  }

  @Test func `a table with a column for each load counts`() throws {
    try expect(
      .pass,
      "| Métrique | 20 users | 100 users | 200 users |\n|---|---|---|---|\n| RPS | 8 | 40 | 78 |\n| Latence P95 | 35ms | 60ms | 110ms |"
    )
  }

  @Test func `a section for each test counts`() throws {
    try expect(
      .pass,
      """
      ### Test 1 — 20 utilisateurs

      | Métrique | Valeur |
      |---|---|
      | RPS | 8,1 |
      | P95 | 35 ms |

      ### Test 2 — 100 utilisateurs

      - RPS : 40
      - Taux d'erreur : 0 %

      ### Test 3 — 200 utilisateurs

      Débit de 78 req/s, latence P95 de 110 ms.
      """)
  }

  @Test func `tests known by their number only count`() throws {
    try expect(
      .pass,
      "| | Test 1 | Test 2 | Test 3 |\n|---|---|---|---|\n| RPS | 8 | 40 | 78 |\n| P95 | 35 | 60 | 110 |"
    )
  }

  @Test func `other loads count`() throws {
    try expect(
      .pass,
      "With 50 users: 20 RPS, P95 40 ms.\nWith 150 users: 60 RPS, P95 90 ms.\nWith 400 users: 120 RPS, 2% errors."
    )
  }

  @Test func `two loads are half`() throws {
    try expect(
      .partial,
      "À 200 utilisateurs : 78 RPS et un P95 de 1,1 s.\n\nÀ 300 utilisateurs : 80 RPS et 4 % d'erreurs."
    )
  }

  @Test(arguments: [
    "| Métrique | Valeur |\n|---|---|\n| RPS | ___ |\n| P95 | ___ |\n\nUsers : 20, 100, 200",
    "```bash\nlocust -u 20 -r 5\nlocust -u 100 -r 10\nlocust -u 200 -r 20\n```",
    "Nous avons fait les tests à 20, 100 et 200 utilisateurs.",
    "- [x] 3 tests effectués (20, 100, 200 users)",
    "## Test 1 : 20 users\nStatus : Non réalisé\n## Test 2 : 100 users\nRPS : ___\n",
    "**Configuration** :\n- Users : 20\n- Spawn rate : 5\n- Duration : 5 min\n",
    "",
  ])
  func `blanks, commands and claims are no measures`(_ text: String) throws {
    try expect(.fail, text)
  }

  @Test func `the tables of Locust count, with their users`() throws {
    let header =
      "Type,Name,Request Count,Failure Count,Median Response Time,Average Response Time,Min Response Time,Max Response Time,Average Content Size,Requests/s,Failures/s,50%,95%\n"
    let stats =
      header
      + "GET,/items,390,0,10,12,3,132,2610,3.9,0.0,10,24\n,Aggregated,807,4,11,14,3,132,1500,8.1,0.0,11,35\n"
    let judgement = try DocumentJudgements.judge(
      "p4.three_tests_recorded",
      [
        ("results/20_stats.csv", stats), ("results/100_stats.csv", stats),
        ("run_stats.csv", stats),
        (
          "run_stats_history.csv",
          "Timestamp,User Count,Type,Name\n1,0,,Aggregated\n2,200,,Aggregated\n"
        ),
      ])
    #expect(judgement.verdict == .pass)
    #expect(judgement.message.english == "measures recorded for 100 users, 20 users, 200 users")
  }

  @Test func `an empty table of Locust counts for nothing`() throws {
    let text = "Type,Name,Request Count,Failure Count\n,Aggregated,0,0\n"
    try DocumentJudgements.expect(.fail, of: "p4.three_tests_recorded", [("a_stats.csv", text)])
  }

  @Test func `pictures of Locust are for a human`() throws {
    let submission = Submission(
      name: "x", path: "x",
      files: [SubmissionFile(path: "images/Locust 200.PNG", size: 10, content: .binary)])
    #expect(try DocumentJudgements.judge("p4.three_tests_recorded", submission).verdict == .review)
  }
}
