import TimeSeries
import Wording

extension Expression {
  private static let shownSeries = 3

  /// What the expression yields on data, in a few words.
  func yield(on data: Explanation.Data) -> Phrase {
    do {
      let result = try data.engine.instant(self, at: data.time, in: data.store)
      return Self.phrase(of: result.value) + Self.phrase(of: result.annotations)
    } catch {
      return Phrase(fr: "erreur\u{A0}: \(error)", en: "error: \(error)")
    }
  }

  private static func phrase(of value: QueryResult.Value) -> Phrase {
    switch value {
    case .scalar(let sample):
      return Phrase(fr: "le nombre ", en: "the number ") + Phrase(verbatim: sample.value.shortText)
    case .string(let text, _): return Phrase(verbatim: "\"\(text)\"")
    case .vector(let elements):
      let shown = elements.prefix(shownSeries).map {
        "\($0.labels.notation) = \($0.sample.value.shortText)"
      }
      return count(elements.count) + list(shown, of: elements.count)
    case .matrix(let series):
      let samples = series.reduce(0) { $0 + $1.samples.count }
      let values = Phrase.count(
        samples, fr: (one: "valeur", many: "valeurs"), en: (one: "value", many: "values"))
      let shown = series.prefix(shownSeries).map(\.labels.notation)
      return count(series.count) + Phrase(verbatim: ", ") + values + list(shown, of: series.count)
    }
  }

  private static func count(_ number: Int) -> Phrase {
    guard number > 0 else { return Phrase(fr: "aucune série", en: "no series") }
    return .count(number, fr: (one: "série", many: "séries"), en: (one: "series", many: "series"))
  }

  private static func list(_ shown: [String], of count: Int) -> Phrase {
    guard !shown.isEmpty else { return Phrase(verbatim: "") }
    let rest = count > shown.count ? ", …" : ""
    let text = shown.joined(separator: ", ") + rest
    return Phrase(fr: "\u{A0}: \(text)", en: ": \(text)")
  }

  private static func phrase(of annotations: [Annotation]) -> Phrase {
    guard let first = annotations.first else { return Phrase(verbatim: "") }
    return Phrase(verbatim: " (\(first.message))")
  }
}
