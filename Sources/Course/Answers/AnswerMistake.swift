public import Wording

/// A mistake that is often made, recognised by what it returns.
public enum AnswerMistake: String, Sendable, CaseIterable {
  case noRate = "no-rate"
  case instantRate = "irate"
  case increase = "increase"
  case rate = "rate"
  case delta = "delta"
  case bucketsLost = "le-lost"
  case bucketsNotSummed = "le-not-summed"
  case grouping = "grouping"
  case notAggregated = "not-aggregated"
  case aggregatedAway = "aggregated-away"
  case aggregator = "aggregator"
  case invertedRatio = "inverted-ratio"
  case dividedBySelf = "divided-by-itself"
  case percentAsRatio = "percent-as-ratio"
  case ratioAsPercent = "ratio-as-percent"
  case window = "window"
  case quantile = "quantile"
  case filterMissing = "filter-missing"
  case filter = "filter"
  case regexAsText = "regex-as-text"
  case empty = "empty"

  /// The mistake and the way out, in words.
  public var explanation: Phrase {
    switch self {
    case .noRate:
      Phrase(
        fr: "rate() manque\u{A0}: un compteur brut ne dit que le total depuis le démarrage",
        en: "rate() is missing: a bare counter only tells the total since the start")
    case .instantRate:
      Phrase(
        fr:
          "irate() ne regarde que les deux derniers échantillons\u{A0}: rate() fait la moyenne de toute la fenêtre",
        en: "irate() looks at the last two samples only: rate() averages over the whole window")
    case .increase:
      Phrase(
        fr: "increase() donne le total de la fenêtre\u{A0}: rate() donne la moyenne par seconde",
        en: "increase() gives the window's total: rate() gives the average per second")
    case .rate:
      Phrase(
        fr: "rate() donne une moyenne par seconde\u{A0}: increase() donne le total de la fenêtre",
        en: "rate() gives an average per second: increase() gives the window's total")
    case .delta:
      Phrase(
        fr: "delta() est pour les jauges\u{A0}: il ne voit pas qu'un compteur est reparti de zéro",
        en: "delta() is for gauges: it does not see that a counter began at zero again")
    case .bucketsLost:
      Phrase(
        fr: "l'étiquette le est perdue avant histogram_quantile()\u{A0}: écrivez sum by (le) (…)",
        en: "the label le is lost before histogram_quantile(): write sum by (le) (…)")
    case .bucketsNotSummed:
      Phrase(
        fr: "sans sum by (le) (…), il y a un quantile par série au lieu d'un seul",
        en: "without sum by (le) (…) there is a quantile for each series instead of one")
    case .grouping:
      Phrase(
        fr: "le regroupement n'est pas celui demandé\u{A0}: vérifiez les étiquettes de by (…)",
        en: "the grouping is not the one asked for: check the labels of by (…)")
    case .notAggregated:
      Phrase(
        fr: "les séries ne sont pas additionnées\u{A0}: entourez de sum(…)",
        en: "the series are not added up: put sum(…) around")
    case .aggregatedAway:
      Phrase(
        fr: "tout est additionné\u{A0}: gardez les étiquettes demandées avec by (…)",
        en: "everything is added up: keep the labels that are asked for with by (…)")
    case .aggregator:
      Phrase(
        fr: "ce n'est pas la bonne agrégation (sum, avg, max…)",
        en: "that is not the right aggregation (sum, avg, max …)")
    case .invertedRatio:
      Phrase(
        fr: "le rapport est à l'envers\u{A0}: la partie se divise par le tout",
        en: "the ratio is upside down: the part is divided by the whole")
    case .dividedBySelf:
      Phrase(
        fr: "sans sum() des deux côtés, chaque série est divisée par elle-même",
        en: "without sum() on both sides each series is divided by itself")
    case .percentAsRatio:
      Phrase(
        fr: "c'est un rapport de 0 à 1\u{A0}: multipliez par 100 pour un pourcentage",
        en: "that is a ratio from 0 to 1: multiply by 100 for a percentage")
    case .ratioAsPercent:
      Phrase(
        fr: "c'est un pourcentage\u{A0}: le rapport demandé va de 0 à 1, sans * 100",
        en: "that is a percentage: the ratio asked for goes from 0 to 1, without * 100")
    case .window:
      Phrase(
        fr: "la fenêtre […] n'est pas celle demandée", en: "the window […] is not the one asked for"
      )
    case .quantile:
      Phrase(
        fr: "ce n'est pas le bon quantile\u{A0}: P95 s'écrit 0.95, la médiane 0.5",
        en: "that is not the right quantile: P95 is written 0.95, the median 0.5")
    case .filterMissing:
      Phrase(
        fr: "il manque un filtre entre accolades", en: "a filter between braces is missing")
    case .filter:
      Phrase(
        fr: "le filtre entre accolades ne choisit pas les bonnes séries",
        en: "the filter between braces does not choose the right series")
    case .regexAsText:
      Phrase(
        fr: "une expression régulière veut =~, pas =", en: "a regular expression wants =~, not =")
    case .empty:
      Phrase(
        fr:
          "la requête ne rend aucune série\u{A0}: vérifiez le nom de la métrique et les étiquettes",
        en: "the query returns no series: check the metric's name and the labels")
    }
  }
}
