import TimeSeries

extension LabelNames {
  fileprivate static let bucket = LabelNames(["le"])
}

/// The buckets of one classic histogram, each a series.
struct BucketRows {
  let labels: Labels
  let metricName: String
  var dropsName: Bool
  var bounds: [Double] = []
  var rows: [Row] = []

  /// The histogram at one time, or nil where no bucket has a value.
  func histogram(at index: Int) -> BucketHistogram? {
    var buckets: [BucketHistogram.Bucket] = []
    for (bound, row) in zip(bounds, rows) where !row.values[index].isAbsent {
      buckets.append(.init(upperBound: bound, count: row.values[index]))
    }
    return buckets.isEmpty ? nil : BucketHistogram(buckets)
  }
}

extension Evaluator {
  /// Series of buckets, put together into histograms by all labels but `le`.
  private mutating func histograms(
    _ rows: [Row], argument: Expression
  ) throws(PromQLError) -> [BucketRows] {
    var places: [Labels: Int] = [:]
    var histograms: [BucketRows] = []
    for row in rows {
      let text = row.labels["le"] ?? ""
      let name = dialect == .v3 ? row.labels.metricName ?? "" : ""
      guard let bound = Double(text) else {
        if dialect == .v3 {
          annotations.add(.badBucketLabel(text, metric: name, at: argument.range))
        }
        continue
      }
      let labels = row.labels.removing(.bucket)
      let place = places[labels] ?? histograms.count
      if place == histograms.count {
        places[labels] = place
        histograms.append(
          BucketRows(labels: labels, metricName: name, dropsName: row.dropsName))
      }
      histograms[place].bounds.append(bound)
      histograms[place].rows.append(row)
    }
    try budget.spend(rows.count)
    return histograms
  }

  /// What a function makes of each histogram at each time.
  private mutating func measured(
    _ histograms: [BucketRows], over timeline: Timeline,
    _ body: (inout BucketHistogram, Int) -> (Double, BucketHistogram.Correction?),
    remark: SourceRange = .none
  ) throws(PromQLError) -> [Row] {
    var rows: [Row] = []
    for histogram in histograms {
      try budget.spend(histogram.rows.count * timeline.count)
      var row = Row(labels: histogram.labels, values: [])
      row.values = (0..<timeline.count).map { index in
        guard var buckets = histogram.histogram(at: index) else { return .absent }
        let (value, correction) = body(&buckets, index)
        if let correction, dialect == .v3 {
          fixes.add(
            correction, metric: histogram.metricName, at: remark, time: timeline[index])
        }
        return value
      }
      if !row.isEmpty { rows.append(row) }
    }
    return rows
  }

  mutating func histogramQuantile(
    _ call: Call, over timeline: Timeline
  ) throws(PromQLError) -> [Row] {
    let quantiles = try scalar(call, 0, over: timeline)
    if dialect == .v3 { remarkQuantiles(quantiles, at: call.arguments[0].range) }
    let rows = try vector(call, 1, over: timeline)
    let histograms = try histograms(rows, argument: call.arguments[1])
    return try withoutNames(
      try quantileRows(quantiles, histograms, over: timeline, remark: call.arguments[1].range))
  }

  private mutating func quantileRows(
    _ quantiles: [Double], _ histograms: [BucketRows], over timeline: Timeline,
    remark: SourceRange
  ) throws(PromQLError) -> [Row] {
    let dialect = dialect
    return try measured(
      histograms, over: timeline,
      { histogram, index in histogram.quantile(quantiles[index], dialect: dialect) },
      remark: remark)
  }

  /// `histogram_quantiles(v, label, φ…)`: several quantiles, each told by a label.
  mutating func histogramQuantiles(
    _ call: Call, over timeline: Timeline
  ) throws(PromQLError) -> [Row] {
    let name = try text(call, 1)
    let rows = try vector(call, 0, over: timeline)
    let histograms = try histograms(rows, argument: call.arguments[0])
    var result: [Row] = []
    for index in call.arguments.indices.dropFirst(2) {
      let quantiles = try scalar(call, index, over: timeline)
      remarkQuantiles(quantiles, at: call.arguments[index].range)
      let label = quantiles.first?.metricText ?? ""
      result += try quantileRows(
        quantiles, histograms, over: timeline, remark: call.arguments[0].range
      ).map { row in
        var row = row
        row.labels = row.labels.setting(name, to: label)
        return row
      }
    }
    return try withoutNames(result)
  }

  mutating func histogramFraction(
    _ call: Call, over timeline: Timeline
  ) throws(PromQLError) -> [Row] {
    let lower = try scalar(call, 0, over: timeline)
    let upper = try scalar(call, 1, over: timeline)
    let rows = try vector(call, 2, over: timeline)
    guard dialect == .v3 else { return [] }
    let histograms = try histograms(rows, argument: call.arguments[2])
    return try withoutNames(
      try measured(histograms, over: timeline) { histogram, index in
        (histogram.fraction(from: lower[index], to: upper[index]), nil)
      })
  }
}

extension Double {
  /// The number as OpenMetrics writes it: with a point or an exponent, always.
  fileprivate var metricText: String {
    let text = shortText
    return text.contains { $0 == "." || $0 == "e" || $0 == "N" || $0 == "I" } ? text : text + ".0"
  }
}
