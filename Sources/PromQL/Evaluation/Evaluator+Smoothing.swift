import TimeSeries

extension Evaluator {
  /// The values of selected series on the lines between their samples.
  mutating func interpolated(
    _ selector: VectorSelector, over timeline: Timeline
  ) throws(PromQLError) -> [Row] {
    let gaze = try gaze(offset: selector.offset, at: selector.at)
    var rows: [Row] = []
    for index in try series(of: selector) {
      let series = store.series[index]
      try budget.reserve(rows: rows.count + 1, over: timeline)
      let samples = series.samples[...].withoutMarkers
      let lookback = settings.lookback
      var row = Row(labels: series.labels, values: [])
      row.values = (0..<timeline.count).map { step in
        samples.value(at: gaze.target(at: timeline[step]), lookback: lookback)
      }
      if !row.isEmpty { rows.append(row) }
    }
    return rows
  }
}

extension ArraySlice<Sample> {
  /// The value at a time: between the samples around it, or that of the one before.
  fileprivate func value(at time: Int64, lookback: Int64) -> Double {
    let next = firstIndex(after: time)
    guard next > startIndex, self[next - 1].timestamp > time.subtractingSaturated(lookback) else {
      return .absent
    }
    let previous = self[next - 1]
    guard previous.timestamp < time, next < endIndex,
      self[next].timestamp <= time.addingSaturated(lookback)
    else { return previous.value }
    return previous.interpolated(to: self[next], at: time, isCounter: false)
  }
}
