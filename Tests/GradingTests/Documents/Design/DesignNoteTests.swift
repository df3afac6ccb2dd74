import Grading
import Testing
import Wording

struct DesignNoteTests {
  private static let full = """
    # Mon dashboard

    ## Objectif

    Suivre la santé de l'API pendant un incident. Il doit dire en dix secondes si le problème vient de la base.

    ## Public cible

    Les développeurs et la personne d'astreinte.

    ## Métriques clés

    1. `http_requests_total` - Pourquoi : voir le trafic monter
    2. Latence P95 - Pourquoi : détecter une lenteur avant les utilisateurs
    3. Taux d'erreur : savoir si une livraison a cassé une route

    ## Disposition

    - Ligne 1 : RPS, taux d'erreur, latence P95
    - Ligne 2 : base de données
    """

  private static let template = """
    # Design de mon Dashboard

    ## Objectif
    [Décrire le but]

    ## Public cible
    [Qui ?]

    ## Métriques clés
    1. [Métrique 1] - Pourquoi : [raison]

    ## Disposition prévue
    [Croquis]
    """

  private func expect(
    _ verdicts: [Verdict], _ text: String, path: String = "DASHBOARD_DESIGN.md",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let ids = ["present", "objectif", "public", "metriques", "disposition"]
    for (id, verdict) in zip(ids, verdicts) {
      let judgement = try DocumentJudgements.judge("p3b.design.\(id)", [(path, text)])
      #expect(
        judgement.verdict == verdict, "\(id): \(judgement.message.english)",
        sourceLocation: sourceLocation)
    }
  }

  @Test func `a note that is filled in earns all five`() throws {
    try expect([.pass, .pass, .pass, .pass, .pass], Self.full)
  }

  @Test func `a template earns nothing`() throws {
    try expect([.fail, .fail, .fail, .fail, .fail], Self.template)
  }

  @Test func `another name is half of being there`() throws {
    try expect([.partial, .pass, .pass, .pass, .pass], Self.full, path: "app/dashboard.md")
  }

  @Test func `no note fails`() throws {
    try expect([.fail], "# API\n\nUne API.\n", path: "README.md")
  }

  @Test func `bold titles, quotes and tables serve as headings`() throws {
    let text = """
      # Dashboard design

      **Goal** : watch the API during a release, and tell within a minute whether the new version is slower or fails more.

      > **Audience** : developers on call

      **Key metrics** :

      | Metric | Why |
      |---|---|
      | `http_requests_total` | traffic tells if users are there |
      | P95 latency | to spot slow releases early |

      **Layout** :

      ```
      | RPS | errors |
      | P95 latency   |
      ```
      """
    try expect([.pass, .pass, .pass, .pass, .pass], text, path: "docs/dashboard-design.md")
  }

  @Test func `an empty layout fails, a vague purpose is half`() throws {
    let text = """
      ## Objectif

      Surveiller l'application.

      ## Métriques

      - http_requests_total
      - latence P95
      - erreurs

      ## Disposition prévue

      """
    try expect([.fail], text)
    try expect(
      [.pass, .partial, .fail, .partial, .fail],
      text.replacing("Surveiller l'application.", with: "Surveiller l'application. ")
        .replacing(
          "- erreurs", with: "- erreurs 5xx et 4xx\n- connexions actives\n- mémoire du processus"))
  }

  @Test func `principles of layout and an audience in passing are half`() throws {
    let text = """
      ## Objectif

      Donner aux développeurs une vue de la latence et des erreurs de chaque route pendant les tests de charge.

      ## Disposition

      Regrouper les panels par thème et garder le tableau lisible.
      """
    try expect([.pass, .pass, .partial, .fail, .partial], text, path: "design.md")
  }
}
