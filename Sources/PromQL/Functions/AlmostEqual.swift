import TimeSeries

/// Equality of values as Prometheus's own tests understand it.
public enum AlmostEqual {
  /// Whether two values differ by less than a part of the sum of their magnitudes.
  ///
  /// NaN equals NaN, the marker of a series' end only itself; zero equals nothing but zero.
  public static func check(_ left: Double, _ right: Double, tolerance: Double = 1e-6) -> Bool {
    if left.isStaleMarker || right.isStaleMarker {
      return left.isStaleMarker == right.isStaleMarker
    }
    if left.isNaN && right.isNaN { return true }
    if left == right { return true }
    let sum = left.magnitude + right.magnitude
    let difference = (left - right).magnitude
    let smallest = Double.leastNormalMagnitude
    guard left != 0, right != 0, sum >= smallest else { return difference < tolerance * smallest }
    return difference / min(sum, .greatestFiniteMagnitude) < tolerance
  }
}
