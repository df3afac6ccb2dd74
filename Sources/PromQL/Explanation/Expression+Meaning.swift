import TimeSeries
import Wording

extension Expression {
  /// What the expression selects or computes out of its parts.
  var meaning: Phrase {
    switch self {
    case .number(let literal):
      Phrase(
        fr: "le nombre \(literal.value.shortText)", en: "the number \(literal.value.shortText)")
    case .string: Phrase(fr: "un texte", en: "a text")
    case .vectorSelector(let selector): selector.meaning
    case .matrixSelector(let matrix): matrix.meaning
    case .subquery(let subquery): subquery.meaning
    case .call(let call): call.meaning
    case .aggregation(let aggregation): aggregation.meaning
    case .binary(let operation): operation.meaning
    case .unary(let operation):
      operation.sign == .minus
        ? Phrase(
          fr: "change le signe de chaque valeur, et perd le nom de la métrique",
          en: "changes the sign of every value, and loses the metric's name")
        : Phrase(fr: "ne change rien", en: "changes nothing")
    case .parenthesized(let parentheses): parentheses.inner.meaning
    }
  }
}

extension VectorSelector {
  fileprivate var meaning: Phrase {
    Phrase(
      fr: "prend la valeur la plus récente, vieille de 5 minutes au plus, ",
      en: "takes the newest value, at most 5 minutes old, ")
      + series + moment
  }

  /// Which series are selected.
  var series: Phrase {
    let conditions = matchers.filter { $0.label != Label.metricName || metricName == nil }
    let of =
      metricName.map {
        Phrase(fr: "de chaque série '\($0)'", en: "of every series '\($0)'")
      } ?? Phrase(fr: "de chaque série", en: "of every series")
    guard !conditions.isEmpty else { return of }
    let list = conditions.map(\.meaning)
    return of
      + Phrase(
        fr: " dont " + list.map(\.french).joined(separator: " et "),
        en: " whose " + list.map(\.english).joined(separator: " and "))
  }

  /// The offset and the fixed time, if there are any.
  var moment: Phrase { Moment.phrase(at: at) + Moment.phrase(offset: offset) }
}

extension MatrixSelector {
  fileprivate var meaning: Phrase {
    let window = window.phrase
    return Phrase(
      fr: "prend toutes les valeurs sur \(window.french) ",
      en: "takes all values over \(window.english) ")
      + selector.series + selector.moment
  }
}

extension Subquery {
  fileprivate var meaning: Phrase {
    let (window, step) = (window.phrase, step?.phrase)
    let every =
      step.map { Phrase(fr: "tous les \($0.french)", en: "every \($0.english)") }
      ?? Phrase(fr: "à chaque intervalle d'évaluation", en: "at every evaluation interval")
    return Phrase(
      fr: "évalue ce qui précède \(every.french), sur \(window.french)",
      en: "evaluates the above \(every.english), over \(window.english)")
      + Moment.phrase(at: at) + Moment.phrase(offset: offset)
  }
}

extension LabelMatcher {
  fileprivate var meaning: Phrase {
    switch `operator` {
    case .equal where value.isEmpty:
      Phrase(fr: "le label '\(label)' manque", en: "label '\(label)' is missing")
    case .notEqual where value.isEmpty:
      Phrase(fr: "le label '\(label)' existe", en: "label '\(label)' exists")
    case .equal: Phrase(fr: "'\(label)' vaut '\(value)'", en: "'\(label)' is '\(value)'")
    case .notEqual:
      Phrase(fr: "'\(label)' ne vaut pas '\(value)'", en: "'\(label)' is not '\(value)'")
    case .matches:
      Phrase(
        fr: "'\(label)' correspond tout entier à '\(value)'",
        en: "'\(label)' matches '\(value)' as a whole")
    case .doesNotMatch:
      Phrase(
        fr: "'\(label)' ne correspond pas à '\(value)'", en: "'\(label)' does not match '\(value)'"
      )
    }
  }
}
