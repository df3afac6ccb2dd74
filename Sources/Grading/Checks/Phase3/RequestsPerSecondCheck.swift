import Wording

extension Check {
  /// A panel shows the rate of HTTP requests.
  static let requestsPerSecond = Check("p3a.http_overview.rps") { workspace in
    GuidedPanelJudge(
      guided: .requestsPerSecond, subject: .requestRate, nearMiss: { _, _ in .increaseOnly },
      help: .sumOfRate
    ).judge(workspace)
  }
}

extension Phrase {
  fileprivate static let requestRate = Phrase(
    fr: "le débit de requêtes HTTP", en: "the rate of HTTP requests")
  fileprivate static let increaseOnly = Phrase(
    fr: ", mais par increase()\u{A0}: un total par fenêtre, pas un débit par seconde",
    en: ", but by increase(): a total for each window, no rate per second")
  fileprivate static let sumOfRate = Phrase(
    fr:
      "ajoutez un panneau «\u{A0}Time series\u{A0}» avec sum(rate(http_requests_total[5m])), unité req/s",
    en: "add a 'Time series' panel with sum(rate(http_requests_total[5m])), unit req/s")
}
