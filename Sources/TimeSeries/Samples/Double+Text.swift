extension Double {
  /// The shortest text that reads back as this value, never with an exponent: `0.00001`, `+Inf`.
  ///
  /// As Prometheus writes values in its API and in labels.
  public var plainText: String {
    guard let decimal = Decimal(self) else { return specialText }
    return decimal.plainText
  }

  /// The shortest text that reads back as this value, with an exponent where it is below -4 or
  /// above 20: `1e-05`, `+Inf`; as Go prints a value by default.
  public var shortText: String {
    guard let decimal = Decimal(self) else { return specialText }
    let exponent = decimal.point - 1
    return exponent < -4 || exponent >= 21 ? decimal.exponentText : decimal.plainText
  }

  private var specialText: String {
    isNaN ? "NaN" : self > 0 ? "+Inf" : "-Inf"
  }
}

/// The shortest decimal digits of a finite number.
private struct Decimal {
  let isNegative: Bool
  let digits: [UInt8]
  /// How many of the digits are before the decimal point; may be negative or past the last one.
  let point: Int

  /// Takes the digits out of Swift's own shortest text, such as `-1.25e-07`.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    isNegative = value.sign == .minus
    let text = Array(value.magnitude.description.utf8)
    let end = text.firstIndex(of: UInt8(ascii: "e")) ?? text.count
    let dot = text[..<end].firstIndex(of: UInt8(ascii: ".")) ?? end
    let exponent = end < text.count ? Int(String(decoding: text[(end + 1)...], as: UTF8.self)) : 0
    let all = text[..<end].filter { $0 != UInt8(ascii: ".") }
    let zeros = all.prefix { $0 == UInt8(ascii: "0") }.count
    let significant = all.dropFirst(zeros)
    let trailing = significant.reversed().prefix { $0 == UInt8(ascii: "0") }.count
    digits = significant.isEmpty ? [UInt8(ascii: "0")] : Array(significant.dropLast(trailing))
    point = significant.isEmpty ? 1 : dot + (exponent ?? 0) - zeros
  }

  private var sign: String { isNegative ? "-" : "" }

  var plainText: String {
    let zero = UInt8(ascii: "0")
    if point <= 0 {
      return sign + "0." + text([UInt8](repeating: zero, count: -point) + digits)
    }
    if point >= digits.count {
      return sign + text(digits + [UInt8](repeating: zero, count: point - digits.count))
    }
    return sign + text(digits.prefix(point)) + "." + text(digits.dropFirst(point))
  }

  var exponentText: String {
    let exponent = point - 1
    let fraction = digits.count > 1 ? "." + text(digits.dropFirst()) : ""
    let power = abs(exponent) < 10 ? "0\(abs(exponent))" : "\(abs(exponent))"
    return sign + text(digits.prefix(1)) + fraction + "e" + (exponent < 0 ? "-" : "+") + power
  }

  private func text(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: Array(bytes), as: UTF8.self)
  }
}
