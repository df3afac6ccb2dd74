/// Quantiles of plain values.
enum Quantile {
  /// The φ-quantile, between two neighbours where it falls between them; NaN counts as lowest.
  ///
  /// - Parameter values: In any order; they are sorted in place.
  static func value(_ φ: Double, of values: inout [Double]) -> Double {
    if let limit = limit(φ) { return limit }
    guard let last = values.indices.last else { return .nan }
    values.sort(by: precedes)
    let rank = φ * Double(last)
    let lower = Int(rank.rounded(.down))
    let upper = min(last, lower + 1)
    let weight = rank - rank.rounded(.down)
    return values[lower] * (1 - weight) + values[upper] * weight
  }

  /// What φ itself already tells: NaN for NaN, infinities outside of 0…1, otherwise nil.
  static func limit(_ φ: Double) -> Double? {
    if φ.isNaN { return .nan }
    if φ < 0 { return -.infinity }
    return φ > 1 ? .infinity : nil
  }

  /// Whether a value is sorted before another: in order, NaN first.
  @inline(__always)
  static func precedes(_ left: Double, _ right: Double) -> Bool {
    left < right || left.isNaN && !right.isNaN
  }
}
