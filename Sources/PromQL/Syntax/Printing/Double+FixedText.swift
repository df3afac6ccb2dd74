import TimeSeries

extension Double {
  /// The value with a fixed number of digits after the point: `1.500`.
  func fixedText(_ digits: Int) -> String {
    guard isFinite, magnitude < 1e15 else { return plainText }
    let factor = (0..<digits).reduce(1.0) { factor, _ in factor * 10 }
    let scaled = (magnitude * factor).rounded(.toNearestOrEven)
    guard let whole = UInt64(exactly: scaled), let unit = UInt64(exactly: factor) else {
      return plainText
    }
    let fraction = String(whole % unit)
    let zeros = String(repeating: "0", count: max(0, digits - fraction.count))
    return "\(self < 0 ? "-" : "")\(whole / unit).\(zeros)\(fraction)"
  }
}
