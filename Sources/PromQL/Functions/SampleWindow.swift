import TimeSeries

/// The samples of one series in the range that a function looks back over.
struct SampleWindow {
  let samples: UnsafeBufferPointer<Sample>
  /// Where the range begins and ends, in milliseconds.
  let start: Int64
  let end: Int64
  /// The time at which the expression is evaluated.
  let time: Int64
  /// The length of the range.
  let seconds: Double
  /// The values of the function's scalar arguments.
  let first: Double
  let second: Double
  let dialect: Dialect
  /// How samples beyond the edges of the range take part; then they are among `samples`.
  let modifier: VectorSelector.Extension?

  /// What is left to compensate of a sum that is infinite.
  var overflow: Double { dialect == .v2 ? .nan : 0 }

  @inline(__always)
  var values: some Collection<Double> { samples.lazy.map(\.value) }

  /// The first and the last sample of at least two.
  @inline(__always)
  var ends: (first: Sample, last: Sample)? {
    guard samples.count >= 2 else { return nil }
    return (samples[0], samples[samples.count - 1])
  }
}

extension Double {
  /// Stands in rows of values for a step at which a series has none.
  static var absent: Double { .staleMarker }

  @inline(__always)
  var isAbsent: Bool { isStaleMarker }
}
