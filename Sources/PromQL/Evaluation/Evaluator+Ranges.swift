import TimeSeries

extension Evaluator {
  /// The series of a range vector, with all samples that are needed over a timeline.
  mutating func range(
    _ expression: Expression, over timeline: Timeline
  ) throws(PromQLError) -> RangeSource {
    switch expression.unparenthesized {
    case .matrixSelector(let selector): return try range(selector, over: timeline)
    case .subquery(let subquery): return try range(subquery, over: timeline)
    case .number, .string, .vectorSelector, .call, .aggregation, .binary, .unary, .parenthesized:
      throw PromQLError("expected a range vector", at: expression.range)
    }
  }

  private mutating func range(
    _ matrix: MatrixSelector, over timeline: Timeline
  ) throws(PromQLError) -> RangeSource {
    let selector = matrix.selector
    let gaze = try gaze(offset: selector.offset, at: selector.at)
    let window = try milliseconds(matrix.window, .positive)
    let reach = Reach(selector.extension, lookback: settings.lookback)
    let start = gaze.target(at: timeline.start).subtractingSaturated(edge(window))
      .subtractingSaturated(reach.before)
    let end = gaze.target(at: timeline.last).addingSaturated(reach.after)
    var source = RangeSource(series: [], gaze: gaze, window: window, reach: reach)
    for index in try series(of: selector) {
      let samples = store.series[index].samples[...].between(start, end).withoutMarkers
      guard !samples.isEmpty else { continue }
      try budget.spend(samples.count)
      source.series.append(
        .init(labels: store.series[index].labels, dropsName: false, samples: samples))
    }
    return source
  }

  /// How far back samples of a range may be: its left edge belongs to it in Prometheus 2 only.
  func edge(_ window: Int64) -> Int64 {
    dialect == .v2 ? window.addingSaturated(1) : window
  }

  private mutating func range(
    _ subquery: Subquery, over timeline: Timeline
  ) throws(PromQLError) -> RangeSource {
    let gaze = try gaze(offset: subquery.offset, at: subquery.at)
    let window = try milliseconds(subquery.window, .positive)
    let inner = try innerTimeline(subquery, gaze: gaze, window: window, over: timeline)
    var source = RangeSource(series: [], gaze: gaze, window: window)
    guard inner.count > 0 else { return source }
    for row in try evaluate(subquery.expression, over: inner).rows {
      let samples = row.samples(over: inner)
      try budget.spend(samples.count)
      source.series.append(
        .init(labels: row.labels, dropsName: row.dropsName, samples: samples[...]))
    }
    return source
  }

  /// The times at which a subquery is evaluated: multiples of its step, whatever the query's start.
  private func innerTimeline(
    _ subquery: Subquery, gaze: Gaze, window: Int64, over timeline: Timeline
  ) throws(PromQLError) -> Timeline {
    let written = try milliseconds(subquery.step, .positive)
    let step = written > 0 ? written : settings.subqueryStep
    let edge = gaze.target(at: timeline.start).subtractingSaturated(window)
    var start = edge / step * step
    if dialect == .v2 ? start < edge : start <= edge { start = start.addingSaturated(step) }
    let inner = Timeline(from: start, through: gaze.target(at: timeline.last), step: step)
    try budget.admit(inner)
    return inner
  }
}

extension Row {
  func samples(over timeline: Timeline) -> [Sample] {
    var samples: [Sample] = []
    samples.reserveCapacity(values.count)
    for (index, value) in values.enumerated() where !value.isAbsent {
      samples.append(Sample(timestamp: timeline[index], value: value))
    }
    return samples
  }
}
