/// Times on an axis, in UTC.
enum ClockTime {
  /// `HH:MM:SS` of seconds since the epoch.
  static func text(_ seconds: Double) -> String {
    let day = 86_400.0
    let inDay = Int((seconds - (seconds / day).rounded(.down) * day).rounded(.down))
    return [inDay / 3600, inDay / 60 % 60, inDay % 60].map(twoDigits).joined(separator: ":")
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
