import Wording

extension FunctionMeanings {
  static let ofTime: [String: Phrase] = [
    "time": Phrase(
      fr: "l'instant de l'évaluation, en secondes depuis 1970",
      en: "the time of evaluation, in seconds since 1970"),
    "timestamp": Phrase(
      fr: "donne l'heure de chaque valeur, en secondes",
      en: "gives the time of each value, in seconds"),
    "start_timestamp": Phrase(
      fr: "donne l'heure à laquelle chaque compteur a commencé",
      en: "gives the time at which each counter started"),
    "start": Phrase(fr: "le début de la requête", en: "the start of the query"),
    "end": Phrase(fr: "la fin de la requête", en: "the end of the query"),
    "range": Phrase(fr: "la durée de la requête", en: "the length of the query"),
    "step": Phrase(fr: "le pas de la requête", en: "the step of the query"),
    "minute": date("la minute", "the minute"), "hour": date("l'heure", "the hour"),
    "day_of_week": date(
      "le jour de la semaine (0\u{A0}: dimanche)", "the day of the week (0: Sunday)"),
    "day_of_month": date("le jour du mois", "the day of the month"),
    "day_of_year": date("le jour de l'année", "the day of the year"),
    "days_in_month": date("le nombre de jours du mois", "the number of days of the month"),
    "month": date("le mois", "the month"), "year": date("l'année", "the year"),
  ]

  private static func date(_ french: String, _ english: String) -> Phrase {
    Phrase(
      fr: "donne \(french) en temps universel", en: "gives \(english) in universal time")
  }

  static let ofLabels: [String: Phrase] = [
    "label_replace": Phrase(
      fr: "met $3 dans le label $2 où le label $4 correspond à $5",
      en: "puts $3 into label $2 where label $4 matches $5"),
    "label_join": Phrase(
      fr: "réunit des labels dans le label $2, séparés par $3",
      en: "joins labels into label $2, separated by $3"),
    "sort_by_label": Phrase(fr: "trie par labels", en: "sorts by labels"),
    "sort_by_label_desc": Phrase(
      fr: "trie par labels, en ordre inverse", en: "sorts by labels, in reverse"),
    "info": Phrase(
      fr: "ajoute les labels de la métrique d'information qui correspond",
      en: "adds the labels of the info metric that matches"),
  ]

  static let ofHistograms: [String: Phrase] = [
    "histogram_quantile": Phrase(
      fr: "estime le quantile $1 à partir des seaux 'le' de l'histogramme",
      en: "estimates quantile $1 from the histogram's 'le' buckets"),
    "histogram_quantiles": Phrase(
      fr: "estime plusieurs quantiles à partir des seaux de l'histogramme",
      en: "estimates several quantiles from the histogram's buckets"),
    "histogram_fraction": Phrase(
      fr: "estime la part des observations entre $1 et $2",
      en: "estimates the share of the observations between $1 and $2"),
    "histogram_avg": Phrase(
      fr: "donne la moyenne des observations de l'histogramme",
      en: "gives the average of the histogram's observations"),
    "histogram_count": Phrase(
      fr: "donne le nombre d'observations de l'histogramme",
      en: "gives the number of the histogram's observations"),
    "histogram_sum": Phrase(
      fr: "donne la somme des observations de l'histogramme",
      en: "gives the sum of the histogram's observations"),
    "histogram_stddev": Phrase(
      fr: "estime l'écart type des observations",
      en: "estimates the standard deviation of the observations"),
    "histogram_stdvar": Phrase(
      fr: "estime la variance des observations", en: "estimates the variance of the observations"),
  ]
}
