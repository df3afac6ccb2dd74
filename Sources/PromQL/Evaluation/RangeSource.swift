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
