/// What the specification of OpenMetrics demands of samples beyond its grammar; a scrape does not look at it.
enum OpenMetricsRules {
  /// What is wrong with a sample of a family.
  static func problems(
    of sample: borrowing ExpositionScanner, family: String, type: MetricType
  ) -> [String] {
    let suffix = String(sample.nameText.dropFirst(family.count))
    var problems: [String] = []
    if let problem = valueProblem(sample.value, suffix: suffix, type: type) {
      problems.append(problem)
    }
    if sample.exemplar != nil, !allowsExemplar(suffix: suffix, type: type) {
      problems.append("only counters and buckets of histograms can have exemplars")
    }
    if let exemplar = sample.exemplar, length(of: exemplar) > 128 {
      problems.append("labels of an exemplar are longer than 128 bytes")
    }
    if type == .counter, suffix != "_total", suffix != "_created" {
      problems.append("samples of a counter should end in \"_total\" or \"_created\"")
    }
    return problems + labelProblems(of: sample, family: family, suffix: suffix, type: type)
  }

  private static func valueProblem(
    _ value: Double, suffix: String, type: MetricType
  ) -> String? {
    switch (type, suffix) {
    case (.counter, "_total"):
      return value >= 0 ? nil : "value of a counter should not be negative or NaN"
    case (.histogram, "_bucket"), (.gaugeHistogram, "_bucket"), (.histogram, "_count"),
      (.summary, "_count"), (.gaugeHistogram, "_gcount"):
      let isCount = value >= 0 && (value.rounded() == value)
      return isCount ? nil : "value of \"\(suffix)\" should be a whole number that is not negative"
    case (.histogram, "_sum"), (.summary, "_sum"):
      return value >= 0 ? nil : "value of \"_sum\" should not be negative or NaN"
    case (.gaugeHistogram, "_gsum"):
      return value.isNaN ? "value of \"_gsum\" should not be NaN" : nil
    case (.info, _): return value == 1 ? nil : "value of an info metric should be 1"
    case (.stateSet, _):
      return value == 0 || value == 1 ? nil : "value of a state set should be 0 or 1"
    default: return nil
    }
  }

  private static func allowsExemplar(suffix: String, type: MetricType) -> Bool {
    switch type {
    case .counter: suffix == "_total"
    case .histogram, .gaugeHistogram: suffix == "_bucket"
    case .gauge, .summary, .unknown, .info, .stateSet: false
    }
  }

  private static func length(of exemplar: ExpositionScanner.Exemplar) -> Int {
    exemplar.labels.map { $0.name.count + $0.value.count }.reduce(0, +)
  }

  private static func labelProblems(
    of sample: borrowing ExpositionScanner, family: String, suffix: String, type: MetricType
  ) -> [String] {
    var problems: [String] = []
    var hasState = false
    for label in sample.labels {
      let name = sample.text(label.name, isEscaped: label.isEscaped)
      if name == family { hasState = true }
      guard let bound = sample.number(label.value) else {
        if name == "quantile", type == .summary { problems.append(quantileText) }
        continue
      }
      if name == "le", bound.isInfinite, !sample.is(label.value, "+Inf") {
        problems.append("the last bucket should be written le=\"+Inf\"")
      }
      if name == "quantile", type == .summary, !(0...1).contains(bound) {
        problems.append(quantileText)
      }
    }
    if type == .stateSet, !hasState {
      problems.append("a state set should have a label named '\(family)'")
    }
    return problems
  }

  private static let quantileText = "label \"quantile\" should be a number from 0 to 1"
}
