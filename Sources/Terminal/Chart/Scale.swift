/// A range of values laid over a number of dots, with ends that people like to read.
struct Scale: Equatable {
  let low: Double
  let high: Double

  /// The range of some values, widened to round numbers; never empty.
  init(fitting values: some Sequence<Double>, ticks: Int) {
    let low = values.min() ?? 0
    let high = values.max() ?? 1
    guard high > low else {
      let margin = max(abs(low) / 2, low == 0 ? 1 : 0)
      self.low = low > 0 ? 0 : low - margin
      self.high = high < 0 ? 0 : high + margin
      return
    }
    guard (high - low).isFinite else {
      (self.low, self.high) = (low, high)
      return
    }
    let step = Self.roundStep((high - low) / Double(max(1, ticks)))
    self.low = low >= 0 && low < (high - low) ? 0 : (low / step).rounded(.down) * step
    self.high = (high / step).rounded(.up) * step
  }

  /// A range taken as it is.
  init(low: Double, high: Double) {
    self.low = low
    self.high = high > low ? high : low + 1
  }

  /// The dot of a value, from 0 at the low end to `count - 1`.
  func dot(of value: Double, count: Int) -> Int {
    let share = (value / 2 - low / 2) / (high / 2 - low / 2)
    guard share.isFinite else { return 0 }
    return min(max(Int((share * Double(count - 1)).rounded()), 0), count - 1)
  }

  /// The value at a share of the range, 0…1.
  func value(at share: Double) -> Double { low + (high - low) * share }

  /// 1, 2 or 5 times a power of ten, at least `step`.
  private static func roundStep(_ step: Double) -> Double {
    var power = 1.0
    while power > step { power /= 10 }
    while power * 10 <= step { power *= 10 }
    return power * ([1.0, 2.0, 5.0, 10.0].first { $0 * power >= step } ?? 10)
  }
}
