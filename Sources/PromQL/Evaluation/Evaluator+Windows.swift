import TimeSeries

/// The scalar arguments of a function over a range, at every time.
struct WindowArguments {
  var first: [Double] = []
  var second: [Double] = []

  @inline(__always)
  func value(_ values: [Double], at index: Int) -> Double {
    index < values.count ? values[index] : 0
  }
}

extension Evaluator {
  /// What a function makes of each series' range, at every time.
  mutating func slide(
    _ source: RangeSource, over timeline: Timeline, arguments: WindowArguments = .init(),
    _ body: (SampleWindow) -> Double
  ) throws(PromQLError) -> [Row] {
    var rows: [Row] = []
    for series in source.series {
      try budget.reserve(rows: rows.count + 1, over: timeline)
      let slider = WindowSlider(
        source: source, edge: edge(source.window), dialect: dialect, arguments: arguments)
      let values = try slider.values(series.samples, over: timeline, budget: &budget, body)
      let row = Row(labels: series.labels, dropsName: series.dropsName, values: values)
      if !row.isEmpty { rows.append(row) }
    }
    return rows
  }
}

/// Moves a range over the samples of a series, without ever going back.
private struct WindowSlider {
  let source: RangeSource
  let edge: Int64
  let dialect: Dialect
  let arguments: WindowArguments

  func values(
    _ samples: ArraySlice<Sample>, over timeline: Timeline, budget: inout Budget,
    _ body: (SampleWindow) -> Double
  ) throws(PromQLError) -> [Double] {
    var values = [Double](repeating: .absent, count: timeline.count)
    try samples.withUnsafeBufferPointer { (samples) throws(PromQLError) in
      var (low, high) = (0, 0)
      for index in values.indices {
        let time = timeline[index]
        let end = source.gaze.target(at: time)
        let first = end.subtractingSaturated(edge).subtractingSaturated(source.reach.before)
        let last = end.addingSaturated(source.reach.after)
        while high < samples.count, samples[high].timestamp <= last { high += 1 }
        while low < high, samples[low].timestamp <= first { low += 1 }
        guard low < high else { continue }
        try budget.spend(high - low)
        let window = UnsafeBufferPointer(rebasing: samples[low..<high])
        values[index] = body(self.window(window, end: end, time: time, index: index))
      }
    }
    return values
  }

  @inline(__always)
  private func window(
    _ samples: UnsafeBufferPointer<Sample>, end: Int64, time: Int64, index: Int
  ) -> SampleWindow {
    SampleWindow(
      samples: samples, start: end.subtractingSaturated(source.window), end: end, time: time,
      seconds: Double(source.window) / 1000,
      first: arguments.value(arguments.first, at: index),
      second: arguments.value(arguments.second, at: index), dialect: dialect,
      modifier: source.reach.modifier)
  }
}
