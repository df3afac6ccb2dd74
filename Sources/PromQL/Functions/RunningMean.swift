/// A mean of values that come one after the other, exact as long as their sum doesn't overflow.
///
/// Past that, and always in the older dialect, the mean itself is moved by each value.
struct RunningMean {
  private var total: CompensatedSum
  private var count = 1.0
  private var isIncremental = false

  @inline(__always)
  init(_ first: Double) {
    total = CompensatedSum(first)
  }

  @inline(__always)
  mutating func add(_ value: Double) {
    count += 1
    if !isIncremental {
      var next = total
      next.add(value)
      if !next.sum.isInfinite {
        total = next
        return
      }
      becomeIncremental()
    }
    var mean = total.scaled(by: (count - 1) / count)
    mean.add(value / count)
    total = mean
  }

  private mutating func becomeIncremental() {
    isIncremental = true
    let previous = count - 1
    total = CompensatedSum(total.sum / previous, compensation: total.compensation / previous)
  }

  var value: Double {
    isIncremental
      ? total.sum + total.compensation : total.sum / count + total.compensation / count
  }
}

/// The mean as Prometheus 2 computes it: moved by each value, an infinite one stays.
struct IncrementalMean {
  /// Whether rounding is compensated for (over time) or not (over series).
  let isCompensated: Bool
  private var total: CompensatedSum
  private var count = 1.0

  init(_ first: Double, isCompensated: Bool) {
    total = CompensatedSum(first)
    self.isCompensated = isCompensated
  }

  mutating func add(_ value: Double) {
    count += 1
    let mean = total.sum
    if mean.isInfinite && isKept(mean, against: value) { return }
    let change = value / count - mean / count
    if isCompensated { total.add(change) } else { total = CompensatedSum(mean + change) }
  }

  /// An infinite mean can only be changed by the other infinity and by NaN.
  private func isKept(_ mean: Double, against value: Double) -> Bool {
    value.isInfinite ? (mean > 0) == (value > 0) : !value.isNaN
  }

  var value: Double { total.value }
}
