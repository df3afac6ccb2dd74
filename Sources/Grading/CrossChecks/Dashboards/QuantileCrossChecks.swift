import PromQL
import Wording

extension CrossCheck {
  /// `histogram_quantile` over buckets that have lost `le`.
  static let quantileWithoutBuckets = onQueries("dashboard.quantile_without_le", .warning) {
    reading in
    guard let quantile = quantiles(in: reading).first(where: { !$0.keepsBuckets }) else {
      return nil
    }
    return QueryRemark(message: .bucketsLost, help: .keepBuckets(quantile))
  }

  /// A quantile outside 0 to 1: `histogram_quantile(95, …)`.
  static let quantileOutOfRange = onQueries("dashboard.quantile_out_of_range", .warning) {
    reading in
    guard let quantile = quantiles(in: reading).first(where: { $0.quantile > 1 || $0.quantile < 0 })
    else {
      return nil
    }
    return QueryRemark(
      message: .outOfRange(quantile.quantile), help: .asFraction(quantile.quantile))
  }

  /// A quantile of a histogram whose first bucket holds nearly everything.
  static let coarseBuckets = onQueries("dashboard.coarse_buckets", .info) { reading in
    for quantile in quantiles(in: reading) {
      let buckets = reading.workspace.application.buckets(of: quantile.histogram)
      guard reading.meaning.reader.vocabulary.isRequestDuration(quantile.histogram),
        let first = buckets?.first, first >= 0.1, (0.01...0.999).contains(quantile.quantile)
      else { continue }
      return QueryRemark(
        message: .firstBucket(first, quantile.quantile), help: .finerBuckets(quantile))
    }
    return nil
  }

  private static func quantiles(in reading: DashboardReading) -> [QuantileQuery] {
    reading.expression.calls.filter { $0.function.name == "histogram_quantile" }
      .compactMap { reading.meaning.reader.quantile(.call($0)) }
  }
}

extension Phrase {
  fileprivate static let bucketsLost = Phrase(
    fr: "l'étiquette le est perdue avant histogram_quantile()\u{A0}: le résultat est toujours vide",
    en: "the label le is lost before histogram_quantile(): the result is always empty")

  fileprivate static func keepBuckets(_ quantile: QuantileQuery) -> Phrase {
    let query =
      "histogram_quantile(\(quantile.quantile), sum by (le) (rate(\(quantile.histogram)_bucket[5m])))"
    return Phrase(fr: "gardez le\u{A0}: \(query)", en: "keep le: \(query)")
  }

  fileprivate static func outOfRange(_ value: Double) -> Phrase {
    Phrase(
      fr: "un quantile va de 0 à 1, \(value) donne l'infini",
      en: "a quantile goes from 0 to 1, \(value) yields infinity")
  }

  fileprivate static func asFraction(_ value: Double) -> Phrase {
    let fraction = value > 1 && value <= 100 ? value / 100 : 0.95
    return Phrase(fr: "écrivez \(fraction)", en: "write \(fraction)")
  }

  fileprivate static func firstBucket(_ bound: Double, _ quantile: Double) -> Phrase {
    let value = ((bound * quantile * 1000).rounded()) / 1000
    return Phrase(
      fr:
        "le premier seau va de 0 à \(bound)\u{A0}s\u{A0}: pour une API plus rapide, la courbe reste à \(value)\u{A0}s quoi qu'il arrive",
      en:
        "the first bucket goes from 0 to \(bound) s: for an API that is faster the curve stays at \(value) s whatever happens"
    )
  }

  fileprivate static func finerBuckets(_ quantile: QuantileQuery) -> Phrase {
    let query =
      "histogram_quantile(\(quantile.quantile), sum by (le) (rate(http_request_duration_highr_seconds_bucket[5m])))"
    return Phrase(
      fr: "prenez l'histogramme fin de l'instrumentator\u{A0}: \(query)",
      en: "take the instrumentator's fine histogram: \(query)")
  }
}
