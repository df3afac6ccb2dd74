import TimeSeries

/// When a selector or subquery looks, for each time of a timeline.
struct Gaze {
  /// How far into the past it is moved, in milliseconds.
  let offset: Int64
  /// The time that `@` sets, if any.
  let fixed: Int64?

  /// The time that is looked at when the expression is evaluated at `time`.
  @inline(__always)
  func target(at time: Int64) -> Int64 {
    (fixed ?? time).subtractingSaturated(offset)
  }
}

/// How far beyond the edges of a range samples are taken into account.
struct Reach {
  var modifier: VectorSelector.Extension?
  var before: Int64 = 0
  var after: Int64 = 0

  init() {}

  init(_ modifier: VectorSelector.Extension?, lookback: Int64) {
    self.modifier = modifier
    before = modifier == nil ? 0 : lookback
    after = modifier == .smoothed ? lookback : 0
  }
}

/// The series that a function over a range gets, with where the range is.
struct RangeSource {
  struct Series {
    let labels: Labels
    let dropsName: Bool
    /// In the order of time, without markers of an end.
    let samples: ArraySlice<Sample>
  }

  var series: [Series]
  let gaze: Gaze
  /// The length of the range in milliseconds.
  let window: Int64
  /// How samples beyond the edges take part, and from how far away, in milliseconds.
  var reach = Reach()
}

extension ArraySlice<Sample> {
  /// The samples without the markers of the series' end.
  var withoutMarkers: ArraySlice<Sample> {
    contains { $0.value.isStaleMarker } ? filter { !$0.value.isStaleMarker }[...] : self
  }

  /// The samples that are later than a time, up to another.
  func between(_ start: Int64, _ end: Int64) -> ArraySlice<Sample> {
    let first = firstIndex(after: start)
    return self[first..<Swift.max(first, firstIndex(after: end))]
  }
}
