import Artifacts
import PromQL
import Wording

extension CrossCheck {
  /// A panel on slow answers counts a bucket, which holds the fast ones.
  static let slowQueriesCountFast = onQueries("dashboard.slow_counts_fast", .warning) { reading in
    let words = TitleWords(reading.panel.panel.title + " " + (reading.query.target.legend ?? ""))
    let isAboutSlow =
      words.hasPrefix("slow", "lent") || words.has("plus de")
      || reading.panel.panel.title.contains(">")
    let core = reading.meaning.reader.core(reading.expression)
    guard isAboutSlow, core.binary == nil,
      let selector = core.selector ?? core.call?.arguments.first?.selector,
      let name = selector.metricName, name.hasSuffix("_bucket"),
      let bound = selector.matchers.first(where: { $0.label == "le" && $0.operator == .equal })?
        .value,
      bound != "+Inf"
    else { return nil }
    return QueryRemark(
      message: .countsFast(bound), help: .subtract(name.withoutEnding("_bucket"), bound))
  }
}

extension Phrase {
  fileprivate static func countsFast(_ bound: String) -> Phrase {
    Phrase(
      fr:
        "le seau le=\"\(bound)\" compte les réponses de \(bound)\u{A0}s ou moins, donc les rapides",
      en: "the bucket le=\"\(bound)\" counts answers of \(bound) s or less, so the fast ones")
  }

  fileprivate static func subtract(_ name: String, _ bound: String) -> Phrase {
    let query =
      "sum(rate(\(name)_count[5m])) - sum(rate(\(name)_bucket{le=\"\(bound)\"}[5m]))"
    return Phrase(fr: "les lentes\u{A0}: \(query)", en: "the slow ones: \(query)")
  }
}
