import TimeSeries

extension SampleWindow {
  /// How often the value fell.
  var resets: Double { transitions { $1 < $0 } }

  /// How often the value changed; NaN to NaN is no change.
  var changes: Double { transitions { $0 != $1 && !($0.isNaN && $1.isNaN) } }

  @inline(__always)
  private func transitions(_ counts: (Double, Double) -> Bool) -> Double {
    guard let first = firstIndex else { return .absent }
    var previous = samples[first].value
    var count = 0
    for sample in samples[(first + 1)...] {
      if counts(previous, sample.value) { count += 1 }
      previous = sample.value
    }
    return Double(count)
  }
}
