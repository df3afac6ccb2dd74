import TimeSeries

extension Evaluator {
  /// The indices in the store of the series that a selector means.
  mutating func series(of selector: VectorSelector) throws(PromQLError) -> [Int] {
    let filter = try SeriesFilter(selector.allMatchers, patterns: &patterns)
    let indices = store.indices(named: selector.metricName) { filter.accepts($0) }
    try budget.spend(indices.count)
    return indices
  }

  func gaze(offset: DurationValue?, at: AtModifier?) throws(PromQLError) -> Gaze {
    let fixed: Int64? =
      switch at {
      case nil: nil
      case .timestamp(let time): time
      case .start: query.start
      case .end: query.end
      }
    return Gaze(offset: try milliseconds(offset, .any), fixed: fixed)
  }

  func milliseconds(
    _ duration: DurationValue?, _ bounds: DurationValue.Bounds
  ) throws(PromQLError) -> Int64 {
    guard let duration else { return 0 }
    return try duration.milliseconds(
      step: query.step, queryRange: query.end &- query.start, bounds: bounds)
  }

  /// The newest value of each selected series at each time.
  mutating func select(
    _ selector: VectorSelector, over timeline: Timeline
  ) throws(PromQLError) -> [Row] {
    switch selector.extension {
    case .smoothed: return try interpolated(selector, over: timeline)
    case .anchored:
      throw PromQLError("anchored modifier can only be used on ranges", at: selector.range)
    case nil: return try selectSamples(selector, over: timeline) { $0.value }
    }
  }

  /// What `read` makes of the newest sample of each selected series at each time.
  mutating func selectSamples(
    _ selector: VectorSelector, over timeline: Timeline, _ read: (Sample) -> Double
  ) throws(PromQLError) -> [Row] {
    try readSamples(
      of: try series(of: selector), gaze: try gaze(offset: selector.offset, at: selector.at),
      over: timeline, read)
  }

  /// What `read` makes of the newest sample of each of these series at each time.
  mutating func readSamples(
    of series: [Int], gaze: Gaze, over timeline: Timeline, _ read: (Sample) -> Double
  ) throws(PromQLError) -> [Row] {
    let lookback = dialect == .v2 ? settings.lookback.addingSaturated(1) : settings.lookback
    var rows: [Row] = []
    for index in series {
      let series = store.series[index]
      let samples = series.samples[...].between(
        gaze.target(at: timeline.start).subtractingSaturated(lookback),
        gaze.target(at: timeline.last))
      guard !samples.isEmpty else { continue }
      try budget.reserve(rows: rows.count + 1, over: timeline)
      try budget.spend(samples.count)
      let cursor = NewestSample(samples: samples, gaze: gaze, lookback: lookback)
      let row = Row(labels: series.labels, values: cursor.values(over: timeline, read))
      if !row.isEmpty { rows.append(row) }
    }
    return rows
  }
}

/// Finds the newest sample at times that only move on.
private struct NewestSample {
  let samples: ArraySlice<Sample>
  let gaze: Gaze
  let lookback: Int64

  func values(over timeline: Timeline, _ read: (Sample) -> Double) -> [Double] {
    var values = [Double](repeating: .absent, count: timeline.count)
    var next = samples.startIndex
    for index in values.indices {
      let target = gaze.target(at: timeline[index])
      while next < samples.endIndex, samples[next].timestamp <= target { next += 1 }
      guard next > samples.startIndex else { continue }
      let newest = samples[next - 1]
      if newest.timestamp > target.subtractingSaturated(lookback), !newest.value.isStaleMarker {
        values[index] = read(newest)
      }
    }
    return values
  }
}
