/// A sum that keeps what rounding takes away from it, by Neumaier's variant of Kahan's method.
struct CompensatedSum {
  private(set) var sum: Double
  private(set) var compensation: Double

  @inline(__always)
  init(_ sum: Double = 0, compensation: Double = 0) {
    self.sum = sum
    self.compensation = compensation
  }

  /// Adds a value.
  ///
  /// - Parameter overflow: What is left to compensate once the sum is infinite: nothing, or NaN in
  ///   Prometheus 2.
  @inline(__always)
  mutating func add(_ value: Double, overflow: Double) {
    let total = sum + value
    if total.isInfinite {
      compensation = overflow
    } else if sum.magnitude >= value.magnitude {
      compensation += (sum - total) + value
    } else {
      compensation += (value - total) + sum
    }
    sum = total
  }

  /// Adds a value; an infinite sum has nothing left to compensate.
  @inline(__always)
  mutating func add(_ value: Double) {
    add(value, overflow: 0)
  }

  @inline(__always)
  var value: Double { sum.isInfinite ? sum : sum + compensation }

  /// Both parts times a factor.
  func scaled(by factor: Double) -> CompensatedSum {
    CompensatedSum(factor * sum, compensation: factor * compensation)
  }
}
