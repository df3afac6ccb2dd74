import TimeSeries

extension SampleWindow {
  /// How often the value fell.
  var resets: Double { transitions { $1 < $0 } }

  /// How often the value changed; NaN to NaN is no change.
  var changes: Double { transitions { $0 != $1 && !($0.isNaN && $1.isNaN) } }

  @inline(__always)
  private func transitions(_ counts: (Double, Double) -> Bool) -> Double {
    guard var previous = samples.first?.value else { return .absent }
    var count = 0
    for sample in samples.dropFirst() {
      if counts(previous, sample.value) { count += 1 }
      previous = sample.value
    }
    return Double(count)
  }
}
