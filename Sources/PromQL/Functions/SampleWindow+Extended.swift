import TimeSeries

/// Ranges with the modifiers `anchored` and `smoothed`: the samples next to their edges take part.
extension SampleWindow {
  /// The last sample at or before the range's start, or else the first one; nil where none is later.
  var firstIndex: Int? {
    guard modifier != nil else { return samples.isEmpty ? nil : 0 }
    guard let last = samples.last, last.timestamp > start else { return nil }
    return max(0, samples[...].firstIndex(after: start) - 1)
  }

  /// The difference between the values at the edges of the range.
  func extended(isCounter: Bool, isPerSecond: Bool) -> Double {
    guard let first = firstIndex, samples[first].timestamp <= end else { return .absent }
    let last = modifier == .smoothed ? lastIndex : samples.count - 1
    guard samples[last].timestamp > start else { return .absent }
    let left = value(between: first, and: first + 1, at: start, isCounter: isCounter)
    let right = value(between: last - 1, and: last, at: end, isCounter: isCounter, isRight: true)
    var difference = right - left
    if isCounter { difference += lossByResets(from: left, to: right, first...last) }
    return isPerSecond ? difference / seconds : difference
  }

  /// The first sample at or after the range's end, or else the last one.
  private var lastIndex: Int {
    min(samples.count - 1, samples[...].firstIndex(after: end.subtractingSaturated(1)))
  }

  /// The value at an edge: on the line between two samples if the range is smoothed and the edge is
  /// between them, otherwise that of the sample next to it.
  private func value(
    between before: Int, and after: Int, at time: Int64, isCounter: Bool, isRight: Bool = false
  ) -> Double {
    let nearest = samples[isRight ? after : before]
    guard modifier == .smoothed, before >= 0, after < samples.count,
      isRight ? nearest.timestamp > time : nearest.timestamp < time
    else { return nearest.value }
    return samples[before].interpolated(to: samples[after], at: time, isCounter: isCounter)
  }

  private func lossByResets(
    from left: Double, to right: Double, _ range: ClosedRange<Int>
  ) -> Double {
    var (loss, previous) = (0.0, left)
    let inner = samples[range].filter { $0.timestamp > start && $0.timestamp < end }
    for value in inner.map(\.value) + [right] {
      if value < previous { loss += previous }
      previous = value
    }
    return loss
  }
}

extension Sample {
  /// The value at a time on the line to a later sample; a counter that was reset starts at zero.
  func interpolated(to next: Sample, at time: Int64, isCounter: Bool) -> Double {
    let from = isCounter && next.value < value ? 0 : value
    let share =
      Double(time &- timestamp) / Double(next.timestamp &- timestamp)
    return from + (next.value - from) * share
  }
}
