import Grading
import Testing

struct ConceptsTests {
  private static let all = """
    # Veille

    Le monitoring prévient quand quelque chose casse.
    L'observabilité permet de comprendre pourquoi.

    - Métriques : des nombres dans le temps
    - Logs : des événements horodatés
    - Traces : le chemin d'une requête

    | Type | Comportement |
    |---|---|
    | Counter | ne fait que monter |
    | Gauge | monte et descend |
    | Histogram | range dans des buckets |
    """

  @Test(arguments: [
    (Verdict.pass, all),
    (
      .pass,
      "# Notes\n\n## Monitoring vs observability\n\nOne tells when, the other tells why it broke.\n\n**Metrics** are numbers over time. **Logs** are dated events. **Traces** follow one request.\n\n### Counter\n\nIt only ever goes up.\n\n### Gauge\n\nIt goes up and down.\n\n### Histogram\n\nIt counts values into buckets.\n"
    ),
    (
      .fail,
      "# Veille\n\nNous utilisons un compteur, une jauge et un histogramme dans notre application de monitoring.\n"
    ),
    (
      .fail,
      "# Veille\n\n## Monitoring et observabilité\n\n## Métriques, logs, traces\n\n## Counter, gauge, histogram\n"
    ),
  ])
  func `concepts are written up, not only named`(_ verdict: Verdict, _ text: String) throws {
    try DocumentJudgements.expect(verdict, of: "p0.veille.concepts", [("VEILLE.md", text)])
  }
}
