extension Double {
  /// The higher of two values: NaN if one is, unless the other is infinite, as in Go.
  func orHigher(_ other: Double) -> Double {
    if self == .infinity || other == .infinity { return .infinity }
    return isNaN || other.isNaN ? .nan : Swift.max(self, other)
  }

  /// The lower of two values: NaN if one is, unless the other is minus infinity, as in Go.
  func orLower(_ other: Double) -> Double {
    if self == -.infinity || other == -.infinity { return -.infinity }
    return isNaN || other.isNaN ? .nan : Swift.min(self, other)
  }
}
