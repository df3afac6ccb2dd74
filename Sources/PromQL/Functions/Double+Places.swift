import TimeSeries

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Double {
  /// The value rounded to two significant digits, as Go's `%.2g` writes it.
  var twoDigitText: String {
    guard isFinite, self != 0 else { return shortText }
    let exponent = Int(log10(magnitude).rounded(.down))
    let scale = pow(10, Double(1 - exponent))
    let rounded = scale.isFinite && scale != 0 ? (self * scale).rounded() / scale : self
    guard (-4..<2).contains(exponent) else { return rounded.exponentText }
    return rounded.plainText
  }

  private var exponentText: String {
    let exponent = Int(log10(magnitude).rounded(.down))
    let digits = (self / pow(10, Double(exponent)) * 10).rounded() / 10
    let power = abs(exponent) < 10 ? "0\(abs(exponent))" : "\(abs(exponent))"
    return digits.plainText + "e" + (exponent < 0 ? "-" : "+") + power
  }

  /// The value with six decimal places, as Go's `%f` writes it.
  var sixPlacesText: String {
    guard isFinite, magnitude < 1e12 else { return shortText }
    let millionths = Int64((magnitude * 1_000_000).rounded())
    let fraction = "\(millionths % 1_000_000)"
    let zeros = String(repeating: "0", count: 6 - fraction.utf8.count)
    return (sign == .minus ? "-" : "") + "\(millionths / 1_000_000).\(zeros)\(fraction)"
  }
}
