import Wording

extension Check {
  /// A panel shows the 95th percentile of HTTP latency.
  static let latencyP95 = Check("p3a.http_overview.p95") { workspace in
    GuidedPanelJudge(
      guided: .latencyP95, subject: .latency, nearMiss: { _, _ in .bucketsLost },
      help: .quantileOfBuckets
    ).judge(workspace)
  }
}

extension Phrase {
  fileprivate static let latency = Phrase(
    fr: "le P95 de la latence HTTP", en: "the P95 of HTTP latency")
  fileprivate static let bucketsLost = Phrase(
    fr:
      ", mais l'étiquette le est perdue avant histogram_quantile()\u{A0}: le résultat est toujours vide",
    en: ", but the label le is lost before histogram_quantile(): the result is always empty")
  fileprivate static let quantileOfBuckets = Phrase(
    fr:
      "ajoutez un panneau «\u{A0}Time series\u{A0}» avec histogram_quantile(0.95, sum by (le) (rate(http_request_duration_highr_seconds_bucket[5m]))), unité s",
    en:
      "add a 'Time series' panel with histogram_quantile(0.95, sum by (le) (rate(http_request_duration_highr_seconds_bucket[5m]))), unit s"
  )
}
