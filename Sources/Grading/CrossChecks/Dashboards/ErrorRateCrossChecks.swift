import PromQL
import Wording

extension CrossCheck {
  /// A share of errors that is empty as long as there are none.
  static let emptyErrorRate = onQueries("dashboard.error_rate_empty", .info) { reading in
    guard reading.meaning.reader.errorShare(reading.expression) == .share,
      !reading.expression.contains(where: { $0.binary?.operator == .or }),
      !reading.expression.contains(where: { isComplement($0) })
    else { return nil }
    return QueryRemark(message: .emptyWithoutErrors, help: .orZero)
  }

  /// A ratio without sums: each series by itself.
  static let dividedBySelf = onQueries("dashboard.divided_by_itself", .warning) { reading in
    guard reading.meaning.reader.errorShare(reading.expression) == .bySelf else { return nil }
    return QueryRemark(message: .alwaysAll, help: .sumBothSides)
  }

  private static func isComplement(_ expression: Expression) -> Bool {
    guard let operation = expression.binary, operation.operator == .subtract else { return false }
    return operation.left.literal != nil
  }
}

extension Phrase {
  fileprivate static let emptyWithoutErrors = Phrase(
    fr:
      "tant qu'aucune réponse 5xx n'a eu lieu, le résultat est vide («\u{A0}No data\u{A0}»), pas 0",
    en: "as long as no 5xx answer has happened, the result is empty ('No data'), not 0")
  fileprivate static let orZero = Phrase(
    fr:
      "ajoutez un zéro\u{A0}: (sum(rate(http_requests_total{status=~\"5..\"}[5m])) or vector(0)) / sum(rate(http_requests_total[5m])) * 100",
    en:
      "add a zero: (sum(rate(http_requests_total{status=~\"5..\"}[5m])) or vector(0)) / sum(rate(http_requests_total[5m])) * 100"
  )
  fileprivate static let alwaysAll = Phrase(
    fr: "sans sum(), chaque série 5xx est divisée par elle-même\u{A0}: toujours 100\u{A0}%",
    en: "without sum() each 5xx series is divided by itself: always 100 %")
  fileprivate static let sumBothSides = Phrase(
    fr:
      "sommez des deux côtés\u{A0}: sum(rate(http_requests_total{status=~\"5..\"}[5m])) / sum(rate(http_requests_total[5m]))",
    en:
      "sum on both sides: sum(rate(http_requests_total{status=~\"5..\"}[5m])) / sum(rate(http_requests_total[5m]))"
  )
}
