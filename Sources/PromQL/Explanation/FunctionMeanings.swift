import Wording

/// What the functions compute, in words; `$1`, `$2`, … stand for their arguments.
enum FunctionMeanings {
  static let all = ofRanges.merging(ofVectors) { $1 }.merging(ofTime) { $1 }
    .merging(ofLabels) { $1 }.merging(ofHistograms) { $1 }

  private static let ofRanges: [String: Phrase] = [
    "rate": Phrase(
      fr: "calcule l'augmentation moyenne par seconde du compteur, remises à zéro comprises",
      en: "computes the counter's average increase per second, resets included"),
    "irate": Phrase(
      fr: "calcule l'augmentation par seconde entre les deux dernières valeurs du compteur",
      en: "computes the increase per second between the counter's last two values"),
    "increase": Phrase(
      fr: "calcule de combien le compteur a augmenté sur la plage, extrapolé à ses bords",
      en: "computes by how much the counter increased over the range, extrapolated to its edges"),
    "delta": Phrase(
      fr: "calcule la différence entre la fin et le début de la plage, pour une jauge",
      en: "computes the difference between the end and the start of the range, for a gauge"),
    "idelta": Phrase(
      fr: "calcule la différence entre les deux dernières valeurs",
      en: "computes the difference between the last two values"),
    "deriv": Phrase(
      fr: "calcule la pente par seconde de la droite qui passe au mieux par les valeurs",
      en: "computes the slope per second of the line that fits the values best"),
    "predict_linear": Phrase(
      fr: "prolonge la droite qui passe au mieux par les valeurs de $2 secondes",
      en: "follows the line that fits the values best for $2 seconds"),
    "changes": Phrase(
      fr: "compte les changements de valeur", en: "counts the changes of the value"),
    "resets": Phrase(
      fr: "compte les remises à zéro du compteur", en: "counts the resets of the counter"),
    "avg_over_time": Phrase(
      fr: "fait la moyenne de chaque série dans le temps", en: "averages each series over time"),
    "sum_over_time": Phrase(
      fr: "additionne les valeurs de chaque série dans le temps",
      en: "adds up the values of each series over time"),
    "min_over_time": Phrase(
      fr: "prend la plus petite valeur de chaque série dans le temps",
      en: "takes the smallest value of each series over time"),
    "max_over_time": Phrase(
      fr: "prend la plus grande valeur de chaque série dans le temps",
      en: "takes the largest value of each series over time"),
    "count_over_time": Phrase(
      fr: "compte les valeurs de chaque série", en: "counts the values of each series"),
    "quantile_over_time": Phrase(
      fr: "calcule le quantile $1 des valeurs de chaque série dans le temps",
      en: "computes quantile $1 of the values of each series over time"),
    "stddev_over_time": Phrase(
      fr: "calcule l'écart type de chaque série dans le temps",
      en: "computes the standard deviation of each series over time"),
    "stdvar_over_time": Phrase(
      fr: "calcule la variance de chaque série dans le temps",
      en: "computes the variance of each series over time"),
    "mad_over_time": Phrase(
      fr: "calcule l'écart absolu médian de chaque série dans le temps",
      en: "computes the median absolute deviation of each series over time"),
    "last_over_time": Phrase(
      fr: "prend la dernière valeur de chaque série", en: "takes the last value of each series"),
    "first_over_time": Phrase(
      fr: "prend la première valeur de chaque série", en: "takes the first value of each series"),
    "present_over_time": Phrase(
      fr: "donne 1 pour chaque série qui a une valeur sur la plage",
      en: "gives 1 for each series that has a value in the range"),
    "absent_over_time": Phrase(
      fr: "donne 1 si aucune série n'a de valeur sur la plage, sinon rien",
      en: "gives 1 if no series has a value in the range, else nothing"),
    "holt_winters": smoothing, "double_exponential_smoothing": smoothing,
    "ts_of_first_over_time": Phrase(
      fr: "donne l'heure de la première valeur", en: "gives the time of the first value"),
    "ts_of_last_over_time": Phrase(
      fr: "donne l'heure de la dernière valeur", en: "gives the time of the last value"),
    "ts_of_max_over_time": Phrase(
      fr: "donne l'heure de la plus grande valeur", en: "gives the time of the largest value"),
    "ts_of_min_over_time": Phrase(
      fr: "donne l'heure de la plus petite valeur", en: "gives the time of the smallest value"),
  ]

  private static let smoothing = Phrase(
    fr: "lisse la série, avec le facteur $2 et le facteur de tendance $3",
    en: "smooths the series, with factor $2 and trend factor $3")
}
