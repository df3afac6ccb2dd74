import Wording

extension Aggregation {
  /// What is computed of the series, and for which groups.
  var meaning: Phrase { computation + groups }

  private var computation: Phrase {
    let number = parameter.map { $0.unparenthesized.description } ?? ""
    return switch aggregator {
    case .sum: Phrase(fr: "additionne les valeurs", en: "adds up the values")
    case .avg: Phrase(fr: "fait la moyenne des valeurs", en: "averages the values")
    case .count: Phrase(fr: "compte les séries", en: "counts the series")
    case .min: Phrase(fr: "garde la plus petite valeur", en: "keeps the smallest value")
    case .max: Phrase(fr: "garde la plus grande valeur", en: "keeps the largest value")
    case .group: Phrase(fr: "donne 1 s'il y a une série", en: "gives 1 if there is a series")
    case .stddev:
      Phrase(
        fr: "calcule l'écart type des valeurs", en: "computes the standard deviation of the values")
    case .stdvar:
      Phrase(fr: "calcule la variance des valeurs", en: "computes the variance of the values")
    case .topk:
      Phrase(
        fr: "garde les \(number) séries aux plus grandes valeurs",
        en: "keeps the \(number) series with the largest values")
    case .bottomk:
      Phrase(
        fr: "garde les \(number) séries aux plus petites valeurs",
        en: "keeps the \(number) series with the smallest values")
    case .quantile:
      Phrase(
        fr: "calcule le quantile \(number) des valeurs entre séries",
        en: "computes quantile \(number) of the values across series")
    case .countValues:
      Phrase(
        fr: "compte les séries de même valeur, la valeur dans le label \(number)",
        en: "counts the series of the same value, the value in label \(number)")
    case .limitK:
      Phrase(fr: "garde \(number) séries au hasard", en: "keeps \(number) series at random")
    case .limitRatio:
      Phrase(
        fr: "garde une part \(number) des séries, au hasard",
        en: "keeps a share of \(number) of the series, at random")
    }
  }

  private var groups: Phrase {
    switch grouping {
    case .by(let labels) where labels.isEmpty:
      return Phrase(fr: ", toutes séries ensemble", en: ", of all series together")
    case .by(let labels):
      let list = Phrase.list(labels)
      return Phrase(
        fr: ", pour chaque valeur de \(list.french)", en: ", for each value of \(list.english)")
    case .without(let labels) where labels.isEmpty:
      return Phrase(
        fr: ", séparément pour chaque jeu de labels", en: ", separately for each set of labels")
    case .without(let labels):
      let list = Phrase.list(labels)
      return Phrase(
        fr: ", pour chaque valeur des labels autres que \(list.french)",
        en: ", for each value of the labels other than \(list.english)")
    }
  }
}
