/// What a load test measures.
enum LoadMeasure: Sendable {
  case throughput, latency, errors

  private enum Word: Sendable { case measure(LoadMeasure), users, notMeasured }

  static let wordings = Lexicon<LoadMeasure>([
    .throughput: """
    rps | req / s | requests / s | requetes / s | requetes par seconde | requests per second | debit \
    | throughput | req / sec | reqs / s | r / s | requete / s | requests / sec | tps
    """,
    .latency: """
    p95 | p99 | p50 | p90 | latence* | latency | latencies | temps de reponse | response time* | mediane | median \
    | 95 % | 95e | 95th | percentile* | temps moyen | average response | duree moyenne | avg
    """,
    .errors: """
    erreur* | error* | echec* | failure* | fail* | fails | 5xx | 500 | timeout* | success rate | taux de succes \
    | disponibilite
    """,
  ])
}
