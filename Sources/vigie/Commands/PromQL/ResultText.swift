import PromQL
import TimeSeries

/// A result as lines for people: a series with its value, or a series and its values below it.
struct ResultText {
  let text: String

  init(_ result: QueryResult) {
    switch result.value {
    case .scalar(let sample): text = sample.value.shortText + "\n"
    case .string(let string, _): text = string + "\n"
    case .vector(let elements): text = Self.table(elements)
    case .matrix(let series): text = series.map(Self.list).joined()
    }
  }

  private static func table(_ elements: [VectorElement]) -> String {
    let names = elements.map(\.labels.notation)
    let width = min(80, names.map(\.count).max() ?? 0)
    return zip(names, elements).map { name, element in
      let padding = String(repeating: " ", count: max(0, width - name.count))
      return "\(name)\(padding)  \(element.sample.value.shortText)\n"
    }.joined()
  }

  private static func list(_ series: Series) -> String {
    series.labels.notation + "\n"
      + series.samples.map { "  \($0.timestamp.secondsText)  \($0.value.shortText)\n" }.joined()
  }
}
