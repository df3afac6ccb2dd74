extension ExpositionScanner {
  /// The number that a range of bytes writes; nil where Go's `strconv.ParseFloat`, without hexadecimals and `_`, finds none.
  func number(_ range: Range<Int>) -> Double? {
    var index = range.lowerBound
    let stop = range.upperBound
    guard index < stop else { return nil }
    let isNegative = bytes[index] == 0x2D
    if isNegative || bytes[index] == 0x2B { index += 1 }
    var mantissa: UInt64 = 0
    var digits = 0
    var fraction = 0
    var hasPoint = false
    while index < stop {
      let byte = bytes[index]
      if byte == 0x2E && !hasPoint {
        hasPoint = true
      } else if byte &- 0x30 < 10 {
        guard digits < 15 else { return slowNumber(range) }
        mantissa = mantissa &* 10 &+ UInt64(byte &- 0x30)
        digits += 1
        if hasPoint { fraction += 1 }
      } else {
        return slowNumber(range)
      }
      index += 1
    }
    guard digits > 0 else { return nil }
    let value = Double(mantissa) / Self.powersOfTen(fraction)
    return isNegative ? -value : value
  }

  /// Ten to a power from 0 to 15, exactly.
  private static func powersOfTen(_ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<exponent { result *= 10 }
    return result
  }

  private func slowNumber(_ range: Range<Int>) -> Double? {
    let text = String(decoding: bytes[range], as: UTF8.self)
    var unsigned = Substring(text)
    if unsigned.first == "+" || unsigned.first == "-" { unsigned = unsigned.dropFirst() }
    switch unsigned.lowercased() {
    case "inf", "infinity": return text.first == "-" ? -.infinity : .infinity
    case "nan": return text.count == 3 ? .nan : nil
    default: break
    }
    let isDecimal = unsigned.utf8.allSatisfy { byte in
      byte &- 0x30 < 10 || byte == 0x2E || byte | 0x20 == 0x65 || byte == 0x2B || byte == 0x2D
    }
    guard isDecimal, let value = Double(Self.completed(unsigned)), value.isFinite else {
      return nil
    }
    return text.first == "-" ? -value : value
  }

  /// A number with digits on both sides of its point, as Swift wants them.
  private static func completed(_ text: Substring) -> String {
    guard let point = text.firstIndex(of: ".") else { return String(text) }
    let whole = text[..<point]
    let rest = text[text.index(after: point)...]
    guard !(whole.isEmpty && (rest.first.map { !$0.isNumber } ?? true)) else { return "" }
    let fraction = rest.first.map(\.isNumber) == true ? String(rest) : "0" + rest
    return (whole.isEmpty ? "0" : whole) + "." + fraction
  }
}
