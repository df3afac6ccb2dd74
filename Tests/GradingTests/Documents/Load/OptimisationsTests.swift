import Grading
import Testing

struct OptimisationsTests {
  @Test(arguments: [
    (
      Verdict.pass,
      "## Optimisations proposées\n\n| Optimisation | Impact attendu | Complexité |\n|---|---|---|\n| Index sur prix | P95 divisé par 2 | faible |\n| Cache Redis | -60 % de requêtes SQL | moyenne |\n| Deux répliques | débit doublé | élevée |\n"
    ),
    (
      .pass,
      "## Optimisations\n\n1. **Pool de connexions plus grand** : réduit l'attente, P95 attendu sous 100 ms.\n2. **Cache** : diminue la charge de la base de moitié.\n3. **Pagination** : améliore le temps de réponse de la liste.\n"
    ),
    (
      .pass,
      "## Optimisations\n\n### 1. Cache\n\nImpact : latence divisée par deux. Complexité : moyenne.\n\n### 2. Index\n\nImpact : requêtes plus rapides.\n\n### 3. Workers\n\nImpact : débit multiplié par trois.\n"
    ),
    (
      .pass,
      "## Optimizations\n\n- Add an index: expected to cut P95 by half\n- Use a cache: fewer database queries, lower latency\n- More workers: handles twice the load\n"
    ),
    (
      .partial,
      "## Pistes d'amélioration\n\n- Augmenter le nombre de workers pour doubler le débit\n- Un cache\n- La pagination\n"
    ),
    (.partial, "## Optimisations\n\n- Cache Redis\n- Index SQL\n- Plus de workers\n"),
    (.partial, "## Optimisations\n\n1. Ajouter un index : réduit le P95 des lectures de moitié.\n"),
    (.fail, "## Optimisations\n\n1. ___\n2. ___\n3. ___\n"),
    (
      .fail,
      "## Optimisations\n\n1. Augmenter le pool de connexions DB\n2. Ajouter du caching Redis\n3. Optimiser les requêtes SQL\n"
    ),
    (.fail, "## Conclusion\n\nTout va bien.\n"),
  ])
  func `optimisations are judged as a trainer does`(_ verdict: Verdict, _ text: String) throws {
    try DocumentJudgements.expect(
      verdict, of: "p5.three_optimisations", [("RAPPORT_STRESS_TEST.md", "# Rapport\n\n" + text)])
  }
}
