import PromQL
import TimeSeries

extension GoldenData {
  /// What an answer has that a value has not, or the other way round; nil where they agree.
  func difference(from value: QueryResult.Value) -> String? {
    switch (self, value) {
    case (.scalar(let point), .scalar(let sample)):
      return point.agrees(with: sample) ? nil : "\(sample.value), not \(point.sample.value)"
    case (.vector(let expected), .vector(let elements)):
      let found = elements.map { ($0.labels, [$0.sample]) }
      return GoldenData.difference(expected.mapValues { [$0] }, found)
    case (.matrix(let expected), .matrix(let series)):
      return GoldenData.difference(expected, series.map { ($0.labels, $0.samples) })
    default: return "another type: \(value)"
    }
  }

  private static func difference(
    _ expected: [Labels: [GoldenPoint]], _ found: [(Labels, [Sample])]
  ) -> String? {
    guard expected.count == found.count else {
      return "\(found.count) series, not \(expected.count)"
    }
    for (labels, samples) in found {
      guard let points = expected[labels] else { return "\(labels) was not expected" }
      guard points.count == samples.count else {
        return "\(labels) has \(samples.count) samples, not \(points.count)"
      }
      for (point, sample) in zip(points, samples) where !point.agrees(with: sample) {
        return "\(labels): \(sample), not \(point.sample)"
      }
    }
    return nil
  }
}
