import PromQL
import Wording

extension Check {
  /// A panel shows the share of server errors in all requests.
  static let errorRate = Check("p3a.http_overview.error_rate") { workspace in
    GuidedPanelJudge(
      guided: .errorRate, subject: .errors, nearMiss: { nearMiss($0, $1) }, help: .shareOfErrors
    ).judge(workspace)
  }

  private static func nearMiss(_ match: GuidedMatch, _ meaning: DashboardMeaning) -> Phrase {
    let share = match.query.expression.map(meaning.reader.errorShare) ?? .none
    return share == .bySelf ? .dividedBySelf : .countedOtherwise
  }
}

extension Phrase {
  fileprivate static let errors = Phrase(fr: "les erreurs HTTP", en: "HTTP errors")
  fileprivate static let dividedBySelf = Phrase(
    fr: ", mais sans sum() chaque série 5xx est divisée par elle-même\u{A0}: toujours 100\u{A0}%",
    en: ", but without sum() each 5xx series is divided by itself: always 100 %")
  fileprivate static let countedOtherwise = Phrase(
    fr: ", mais pas la part des 5xx dans toutes les requêtes",
    en: ", but not the share of 5xx in all requests")
  fileprivate static let shareOfErrors = Phrase(
    fr:
      "ajoutez un panneau «\u{A0}Stat\u{A0}» avec (sum(rate(http_requests_total{status=~\"5..\"}[5m])) or vector(0)) / sum(rate(http_requests_total[5m])) * 100, unité Percent (0-100)",
    en:
      "add a 'Stat' panel with (sum(rate(http_requests_total{status=~\"5..\"}[5m])) or vector(0)) / sum(rate(http_requests_total[5m])) * 100, unit Percent (0-100)"
  )
}
