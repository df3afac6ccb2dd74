import Grading
import Testing

struct BreakingPointTests {
  @Test(arguments: [
    (
      Verdict.pass,
      "- Point de rupture : 180 users\n- Symptôme principal : la latence explose\n- Métrique critique : P95 à 2,3 s"
    ),
    (
      .pass,
      "## Point de rupture\n\nVers 150 utilisateurs le P95 dépasse 2 s et des erreurs 500 apparaissent."
    ),
    (
      .pass,
      "**Point de rupture non atteint** : jusqu'à 200 utilisateurs le P95 reste à 110 ms avec 0 % d'erreur."
    ),
    (.pass, "The breaking point was not reached: at 200 users P95 is 110 ms, 0% errors."),
    (
      .pass, "Breaking point: about 300 users, where error rate goes over 5% and requests time out."
    ),
    (
      .pass,
      "| Point de rupture | 250 users |\n|---|---|\n| Symptôme | erreurs 503 |\n| Métrique | taux d'erreur 12 % |"
    ),
    (.partial, "Point de rupture : 180 users"),
    (.partial, "Le point de rupture n'a pas été atteint."),
    (
      .fail, "- Point de rupture : ___ users\n- Symptôme principal : ___\n- Métrique critique : ___"
    ),
    (.fail, "- [ ] Point de rupture identifié"),
    (.fail, "- [x] Point de rupture identifié"),
    (.fail, "Nous avons cherché le point de rupture."),
    (.fail, "### Point de rupture\n\n[À compléter]\n"),
    (.fail, ""),
  ])
  func `the breaking point is judged as a trainer does`(_ verdict: Verdict, _ text: String) throws {
    try DocumentJudgements.expect(
      verdict, of: "p4.breaking_point", [("docs/RAPPORT.md", "# Rapport\n\n" + text)])
  }
}
