/// Lengths of time as Prometheus's configurations write them: `1d`, `1m30s`, `500ms`, `0`.
public enum ConfigDuration {
  private static let units: [(name: String, milliseconds: Int64)] = [
    ("y", 31_536_000_000), ("w", 604_800_000), ("d", 86_400_000), ("h", 3_600_000), ("m", 60_000),
    ("s", 1000), ("ms", 1),
  ]

  /// The milliseconds of a duration; nil for a text that is none: units go from large to small, each once.
  public static func milliseconds(_ text: String) -> Int64? {
    if text == "0" { return 0 }
    var rest = Array(text.utf8)[...]
    var total: Int64 = 0
    var next = 0
    while !rest.isEmpty {
      let digits = rest.prefix { $0 &- 0x30 < 10 }
      guard let number = Int64(String(decoding: digits, as: UTF8.self)) else { return nil }
      rest = rest.dropFirst(digits.count)
      let letters = String(decoding: rest.prefix { $0 &- 0x30 >= 10 }, as: UTF8.self)
      guard let unit = units.indices.first(where: { units[$0].name == letters }), unit >= next
      else {
        return nil
      }
      let (product, overflow) = number.multipliedReportingOverflow(by: units[unit].milliseconds)
      let (sum, tooMuch) = total.addingReportingOverflow(product)
      guard !overflow, !tooMuch, sum <= 9_223_372_036_854 else { return nil }
      total = sum
      next = unit + 1
      rest = rest.dropFirst(letters.utf8.count)
    }
    return text.isEmpty ? nil : total
  }

  /// Whether Go's `time.ParseDuration` reads a text.
  static func isGoDuration(_ text: String) -> Bool {
    var rest = text.drop { $0 == "-" || $0 == "+" }
    if rest == "0" { return true }
    guard !rest.isEmpty else { return false }
    while !rest.isEmpty {
      let number = rest.prefix { $0.isNumber || $0 == "." }
      rest = rest.dropFirst(number.count)
      let unit = rest.prefix { !$0.isNumber && $0 != "." }
      rest = rest.dropFirst(unit.count)
      let isKnown = ["ns", "us", "µs", "ms", "s", "m", "h"].contains(unit)
      guard Double(String(number)) != nil, isKnown else { return false }
    }
    return true
  }
}
