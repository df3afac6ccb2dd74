public import TimeSeries

/// What `/metrics` answered, read and linted.
public struct MetricsPage: Sendable {
  public let url: String
  public let status: Int
  public let exposition: Exposition
  /// The problems of style, as promlint tells them.
  public let problems: [MetricProblem]

  /// The names of the series.
  public var seriesNames: Set<String> {
    Set(exposition.entries.compactMap(\.labels.metricName))
  }

  /// The value of each series.
  var values: [Labels: Double] {
    Dictionary(exposition.entries.map { ($0.labels, $0.value) }) { $1 }
  }

  /// The series that grew or appeared with a value since another reading, with how much they moved.
  func movement(since earlier: MetricsPage) -> [Labels: Double] {
    let before = earlier.values
    return values.reduce(into: [:]) { moved, entry in
      let change = entry.value - (before[entry.key] ?? 0)
      if change > 0, change.isFinite { moved[entry.key] = change }
    }
  }
}
