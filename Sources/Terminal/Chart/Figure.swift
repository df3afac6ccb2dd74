/// Numbers as an axis or a legend shows them.
public enum Figure {
  /// Three digits that matter, with k, M, G past a thousand: `0.0312`, `12.5`, `1.2k`.
  public static func short(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "NaN" : (value < 0 ? "-Inf" : "+Inf") }
    let size = abs(value)
    guard size < 1e15, size == 0 || size >= 1e-6 else { return scientific(value) }
    for (factor, suffix) in [(1e9, "G"), (1e6, "M"), (1e3, "k")] where size >= factor {
      return rounded(value / factor) + suffix
    }
    return rounded(value)
  }

  private static func scientific(_ value: Double) -> String {
    var exponent = 0
    var size = abs(value)
    while size >= 10 { (size, exponent) = (size / 10, exponent + 1) }
    while size < 1 { (size, exponent) = (size * 10, exponent - 1) }
    return (value < 0 ? "-" : "") + rounded(size) + "e\(exponent)"
  }

  private static func rounded(_ value: Double) -> String {
    guard value != 0 else { return "0" }
    var decimals = 2
    var size = abs(value)
    while size >= 10, decimals > 0 {
      size /= 10
      decimals -= 1
    }
    while size < 1, decimals < 9 {
      size *= 10
      decimals += 1
    }
    return decimal(value, decimals)
  }

  private static func decimal(_ value: Double, _ decimals: Int) -> String {
    let power = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
    let scaled = (abs(value) * power).rounded()
    let digits = String(Int(scaled))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    var fraction = padded.suffix(decimals)
    while fraction.last == "0" { fraction = fraction.dropLast() }
    let whole = padded.dropLast(decimals)
    return (value < 0 && scaled != 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }
}
