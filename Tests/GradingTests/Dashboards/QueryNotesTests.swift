import Grading
import Testing
import Wording

struct QueryNotesTests {
  static let answers = """
    # Exercices PromQL
    ## Exercice 1
    1. Nombre total d'items supprimés : `items_deleted_total`
    2. Taux de lecture :
    ```promql
    rate(items_read_total[5m])
    ```
    3. `sum(http_requests_total)` donne le total

    ## Exercice 2

        # toutes les opérations
        sum(items_created_total + items_read_total
            + items_updated_total + items_deleted_total)

        # par méthode
        sum(rate(http_requests_total[5m])) by (method)

    | percentile | requête |
    |---|---|
    | P50 | histogram_quantile(0.50, rate(http_request_duration_seconds_bucket[5m])) |
    | P99 | `histogram_quantile(0.99, sum by (le) (rate(http_request_duration_seconds_bucket[5m])))` |

    P95 de la base : histogram_quantile(0.95, rate(db_query_duration_seconds_bucket[5m]))
    """

  @Test func `the eight exercises are found in every shape`() throws {
    let repository = BoardRepository(files: ["docs/EXERCICES_PROMQL.md": Self.answers])
    let judgement = try #require(try repository.judgement("p2.promql_exercises"))
    #expect(judgement.verdict == .pass, "\(judgement.message.english)")
    #expect(try repository.verdict("p2.promql_notes") == .pass)
  }

  @Test(arguments: [
    "supprimés", "rate(items_read", "donne le total", "items_created_total", "by (method)", "P50",
    "P99",
    "P95",
  ])
  func `without one of them it is partial`(_ piece: String) throws {
    let lines = Self.answers.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains(piece) }
    let repository = BoardRepository(files: ["a.md": lines.joined(separator: "\n")])
    let judgement = try #require(try repository.judgement("p2.promql_exercises"))
    #expect(judgement.verdict == .partial, "\(judgement.message.english)")
  }

  @Test(arguments: [
    "", "# README\nLancez `docker compose up` et ouvrez `http://localhost:9090`.",
    "La fonction `rate()` et `sum` ; `prometheus_client` ; histogram_quantile(q, …)",
  ])
  func `no queries, no points`(_ text: String) throws {
    let repository = BoardRepository(files: ["README.md": text])
    #expect(try repository.verdict("p2.promql_exercises") == .fail)
    #expect(try repository.verdict("p2.promql_notes") == .fail)
  }

  @Test func `queries within the veille's answers are half of the notes`() throws {
    let text = """
      # Veille
      ### 1. Différence entre rate() et increase()
      `rate(http_requests_total[5m])` donne la moyenne par seconde, `increase(http_requests_total[1h])` le total.
      ### 2. Filtrer par label
      On met des accolades : `http_requests_total{method="GET"}`.
      """
    let repository = BoardRepository(files: ["VEILLE_OBSERVABILITE.md": text])
    #expect(try repository.verdict("p2.promql_notes") == .partial)
    #expect(try repository.verdict("p2.promql_exercises") == .fail)
  }

  @Test func `a table of functions is half of the notes`() throws {
    let text = """
      | Fonction | Usage |
      |---|---|
      | `rate()` | taux |
      | `sum()` | somme |
      | `avg()` | moyenne |
      """
    #expect(try BoardRepository(files: ["notes.md": text]).verdict("p2.promql_notes") == .partial)
  }
}
