import TimeSeries

extension SampleWindow {
  /// The per-second average increase of a counter.
  var rate: Double { extrapolated(isCounter: true, isPerSecond: true) }
  /// The increase of a counter over the range.
  var increase: Double { extrapolated(isCounter: true, isPerSecond: false) }
  /// The difference between the ends of the range.
  var delta: Double { extrapolated(isCounter: false, isPerSecond: false) }

  /// The difference of the last and the first value, extended to the edges of the range where the
  /// samples come close to them, otherwise by half the time between two samples.
  private func extrapolated(isCounter: Bool, isPerSecond: Bool) -> Double {
    if modifier != nil { return extended(isCounter: isCounter, isPerSecond: isPerSecond) }
    guard let (first, last) = ends else { return .absent }
    let difference = isCounter ? growth : last.value - first.value
    let sampled = Double(last.timestamp &- first.timestamp) / 1000
    let spacing = sampled / Double(samples.count - 1)
    let zero =
      isCounter && difference > 0 && first.value >= 0
      ? sampled * (first.value / difference) : .infinity
    let before = reach(
      Double(first.timestamp &- start) / 1000, spacing: spacing, toZero: zero)
    let after = reach(Double(end &- last.timestamp) / 1000, spacing: spacing, toZero: .infinity)
    let factor = (sampled + before + after) / sampled
    return difference * (isPerSecond ? factor / seconds : factor)
  }

  /// How far to extend past a sample; a counter never to where it would be below zero.
  private func reach(_ toEdge: Double, spacing: Double, toZero: Double) -> Double {
    let threshold = spacing * 1.1
    switch dialect {
    case .v2:
      let toEdge = min(toEdge, toZero)
      return toEdge < threshold ? toEdge : spacing / 2
    case .v3: return min(toEdge >= threshold ? spacing / 2 : toEdge, toZero)
    }
  }

  /// The difference of the last and the first value of a counter, with what it had counted before
  /// each time that it fell back.
  private var growth: Double {
    var growth = samples[samples.count - 1].value - samples[0].value
    var previous = samples[0].value
    for sample in samples.dropFirst() {
      if sample.value < previous { growth += previous }
      previous = sample.value
    }
    return growth
  }

  /// The per-second increase of a counter between the last two samples.
  var instantRate: Double {
    guard samples.count >= 2 else { return .absent }
    let (previous, last) = (samples[samples.count - 2], samples[samples.count - 1])
    let change = last.value < previous.value ? last.value : last.value - previous.value
    return change / (Double(last.timestamp &- previous.timestamp) / 1000)
  }

  /// The difference between the last two values.
  var instantDelta: Double {
    guard samples.count >= 2 else { return .absent }
    return samples[samples.count - 1].value - samples[samples.count - 2].value
  }
}
