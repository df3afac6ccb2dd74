import TimeSeries
import Wording

extension BinaryOperation {
  /// What is done with both sides, and how their series meet.
  var meaning: Phrase { deed + meeting }

  private var isBetweenVectors: Bool { matching != nil }

  private var deed: Phrase {
    switch `operator` {
    case .add: Phrase(fr: "additionne les deux côtés", en: "adds both sides")
    case .subtract:
      Phrase(fr: "soustrait le côté droit du gauche", en: "subtracts the right side from the left")
    case .multiply: Phrase(fr: "multiplie les deux côtés", en: "multiplies both sides")
    case .divide:
      Phrase(fr: "divise le côté gauche par le droit", en: "divides the left side by the right")
    case .modulo: Phrase(fr: "prend le reste de la division", en: "takes the rest of the division")
    case .power:
      Phrase(
        fr: "élève le côté gauche à la puissance droite", en: "raises the left side to the right")
    case .atan2:
      Phrase(
        fr: "calcule l'angle dont la tangente est le rapport des côtés",
        en: "computes the angle whose tangent is the ratio of the sides")
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: comparison
    case .and:
      Phrase(
        fr: "garde les séries de gauche qui ont leur pareille à droite",
        en: "keeps the series on the left that have their like on the right")
    case .or:
      Phrase(
        fr: "garde les séries de gauche, plus celles de droite sans pareille à gauche",
        en: "keeps the series on the left, and those on the right without their like on the left")
    case .unless:
      Phrase(
        fr: "garde les séries de gauche qui n'ont pas leur pareille à droite",
        en: "keeps the series on the left that have no like on the right")
    case .trimUpper:
      Phrase(
        fr: "garde les observations d'histogramme sous la borne",
        en: "keeps the observations of a histogram below the bound")
    case .trimLower:
      Phrase(
        fr: "garde les observations d'histogramme au-dessus de la borne",
        en: "keeps the observations of a histogram above the bound")
    }
  }

  private var comparison: Phrase {
    let other = right.unparenthesized
    let limit: Phrase =
      if case .number(let literal) = other {
        Phrase(verbatim: literal.text)
      } else {
        Phrase(fr: "celle de droite", en: "the one on the right")
      }
    let symbol = `operator`.rawValue
    guard returnsBool else {
      return Phrase(
        fr: "ne garde que les séries dont la valeur est \(symbol) \(limit.french)",
        en: "keeps only the series whose value is \(symbol) \(limit.english)")
    }
    return Phrase(
      fr: "donne 1 où la valeur est \(symbol) \(limit.french), 0 ailleurs",
      en: "gives 1 where the value is \(symbol) \(limit.english), 0 elsewhere")
  }

  private var meeting: Phrase {
    guard let matching else { return Phrase(verbatim: "") }
    return matching.agreement + matching.group
  }
}

extension VectorMatching {
  fileprivate var agreement: Phrase {
    switch labels {
    case .on(let names) where names.isEmpty:
      return Phrase(fr: ", quels que soient les labels", en: ", whatever the labels")
    case .on(let names):
      let list = Phrase.list(names)
      return Phrase(
        fr: ", entre séries de même \(list.french)",
        en: ", between series of the same \(list.english)")
    case .ignoring(let names) where names.isEmpty:
      return Phrase(
        fr: ", entre séries de mêmes labels", en: ", between series of the same labels")
    case .ignoring(let names):
      let list = Phrase.list(names)
      return Phrase(
        fr: ", entre séries de mêmes labels hors \(list.french)",
        en: ", between series of the same labels but \(list.english)")
    }
  }

  fileprivate var group: Phrase {
    let many: Phrase
    switch cardinality {
    case .oneToOne, .manyToMany: return Phrase(verbatim: "")
    case .manyToOne: many = Phrase(fr: "à gauche", en: "on the left")
    case .oneToMany: many = Phrase(fr: "à droite", en: "on the right")
    }
    let taken = Phrase.list(included)
    let labels =
      included.isEmpty
      ? Phrase(verbatim: "")
      : Phrase(fr: ", et reprend \(taken.french)", en: ", and takes over \(taken.english)")
    return Phrase(
      fr: "\u{A0}; plusieurs séries \(many.french) peuvent rencontrer la même",
      en: "; several series \(many.english) may meet the same one") + labels
  }
}
