/// Numbers as the language writes them: `1e3`, `0x1F`, `1_000`, `017`, `Inf`.
enum NumberText {
  struct Problem: Error {
    let message: String
  }

  static func parse(_ text: String) -> Result<Double, Problem> {
    if let whole = wholeNumber(text) { return .success(Double(whole)) }
    guard let plain = withoutUnderscores(text), let value = Double(plain),
      !plain.lowercased().hasPrefix("0x")
    else { return .failure(problem(text, "invalid syntax")) }
    if value.isInfinite, plain.utf8.contains(where: \.isDigit) {
      return .failure(problem(text, "value out of range"))
    }
    return .success(value.isNaN ? .nan : value)
  }

  private static func problem(_ text: String, _ reason: String) -> Problem {
    Problem(message: "strconv.ParseFloat: parsing \(GoText.quote(text)): \(reason)")
  }

  /// A whole number as Go writes it, with `0x`, or `0` for octal.
  private static func wholeNumber(_ text: String) -> Int64? {
    guard let digits = withoutUnderscores(text) else { return nil }
    if digits.hasPrefix("0x") || digits.hasPrefix("0X") {
      return Int64(digits.dropFirst(2), radix: 16)
    }
    if digits.count > 1, digits.hasPrefix("0") { return Int64(digits.dropFirst(), radix: 8) }
    return Int64(digits)
  }

  /// The text without the underscores between its digits, or nil where one is out of place.
  private static func withoutUnderscores(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "_") {
      guard index > 0, index + 1 < bytes.count, bytes[index + 1].isHexadecimalDigit,
        bytes[index - 1].isHexadecimalDigit || bytes[index - 1] | 0x20 == UInt8(ascii: "x")
      else { return nil }
    }
    return String(decoding: bytes.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
  }
}
