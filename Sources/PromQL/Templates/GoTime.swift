import TimeSeries

/// Times and lengths of time as Go prints them.
enum GoTime {
  /// A time of UTC: `2015-07-01 12:00:00.5 +0000 UTC`.
  static func text(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds.magnitude < 1e14 else { return seconds.shortText }
    let nanoseconds = Int64((seconds * 1e9).rounded(.towardZero).clamped)
    let whole =
      nanoseconds >= 0 ? nanoseconds / 1_000_000_000 : (nanoseconds - 999_999_999) / 1_000_000_000
    let date = CalendarDate(seconds: Double(whole))
    let second = ((whole % 60) + 60) % 60
    let day = "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
    let time = "\(padded(date.hour, 2)):\(padded(date.minute, 2)):\(padded(second, 2))"
    return "\(day) \(time)\(fraction(nanoseconds - whole * 1_000_000_000)) +0000 UTC"
  }

  /// A length of time: `1h0m30s`, `1.5s`, `300ms`.
  static func durationText(_ nanoseconds: Int64) -> String {
    guard nanoseconds != 0 else { return "0s" }
    let sign = nanoseconds < 0 ? "-" : ""
    let magnitude = nanoseconds.magnitude
    guard magnitude >= 1_000_000_000 else { return sign + smallText(magnitude) }
    let seconds = magnitude / 1_000_000_000
    let rest = fraction(Int64(magnitude % 1_000_000_000))
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    var text = sign
    if hours > 0 { text += "\(hours)h" }
    if hours > 0 || minutes > 0 { text += "\(minutes)m" }
    return text + "\(seconds % 60)\(rest)s"
  }

  private static func smallText(_ nanoseconds: UInt64) -> String {
    let units: [(String, UInt64)] = [("ms", 1_000_000), ("µs", 1000), ("ns", 1)]
    for (name, size) in units where nanoseconds >= size {
      return (Double(nanoseconds) / Double(size)).plainText + name
    }
    return "0s"
  }

  /// Billionths behind a point, without zeros at the end; nothing for none.
  private static func fraction(_ nanoseconds: Int64) -> String {
    guard nanoseconds > 0 else { return "" }
    var digits = padded(nanoseconds, 9)
    while digits.hasSuffix("0") { digits.removeLast() }
    return "." + digits
  }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let text = "\(number)"
    return String(repeating: "0", count: max(width - text.count, 0)) + text
  }
}

extension Double {
  /// The value within what 64 bits hold.
  fileprivate var clamped: Double { Swift.min(Swift.max(self, -9.2e18), 9.2e18) }
}
