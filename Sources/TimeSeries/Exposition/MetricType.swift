/// What kind of metric a family is said to be.
public enum MetricType: String, Sendable, CaseIterable {
  case counter, gauge, histogram, summary, unknown
  /// OpenMetrics only.
  case gaugeHistogram = "gaugehistogram"
  /// OpenMetrics only.
  case info
  /// OpenMetrics only.
  case stateSet = "stateset"

  /// The type that a `# TYPE` line of a format names; nil for a word that the format does not know.
  init?(keyword: String, format: ExpositionFormat) {
    switch format {
    case .text:
      guard let type = Self.textKeywords[keyword] else { return nil }
      self = type
    case .openMetrics:
      self.init(rawValue: keyword)
    }
  }

  private static let textKeywords: [String: MetricType] = [
    "counter": .counter, "gauge": .gauge, "histogram": .histogram, "summary": .summary,
    "untyped": .unknown,
  ]
}
