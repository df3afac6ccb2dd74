import Wording

extension Check {
  /// A panel shows the requests in progress.
  static let activeRequests = Check("p3a.http_overview.active") { workspace in
    GuidedPanelJudge(
      guided: .activeRequests, subject: .inProgress, nearMiss: { _, _ in Phrase(verbatim: "") },
      help: .gaugeOfRequests
    ).judge(workspace)
  }
}

extension Phrase {
  fileprivate static let inProgress = Phrase(
    fr: "les requêtes en cours", en: "the requests in progress")
  fileprivate static let gaugeOfRequests = Phrase(
    fr:
      "ajoutez un panneau «\u{A0}Gauge\u{A0}» avec http_requests_inprogress\u{A0}; l'instrumentator l'expose avec should_instrument_requests_inprogress=True",
    en:
      "add a 'Gauge' panel with http_requests_inprogress; the instrumentator exposes it with should_instrument_requests_inprogress=True"
  )
}
