/// The time at which a test starts: seconds since the epoch, or `2020-01-01T12:00:00Z`.
enum StartTime {
  static func milliseconds(_ text: String) -> Int64? {
    if let seconds = Double(text), seconds.magnitude < 9e12 { return Int64(seconds * 1000) }
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[10] | 0x20 == 0x74,
      bytes[13] == 0x3A, bytes[16] == 0x3A
    else { return nil }
    func number(_ range: Range<Int>) -> Int64? {
      Int64(String(decoding: bytes[range], as: UTF8.self))
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
      (1...12).contains(month), (1...31).contains(day),
      let (fraction, offset) = tail(bytes[19...])
    else { return nil }
    let days = daysSinceEpoch(year: year, month: month, day: day)
    let seconds = days * 86_400 + hour * 3600 + minute * 60 + second - offset
    return seconds * 1000 + fraction
  }

  /// Milliseconds and the offset from UTC in seconds.
  private static func tail(_ bytes: ArraySlice<UInt8>) -> (Int64, Int64)? {
    var rest = bytes
    var fraction: Int64 = 0
    if rest.first == 0x2E {
      let digits = rest.dropFirst().prefix { $0 &- 0x30 < 10 }
      let padded = String(decoding: digits, as: UTF8.self) + "000"
      fraction = Int64(padded.prefix(3)) ?? 0
      rest = rest.dropFirst(digits.count + 1)
    }
    if rest.count == 1, let zone = rest.first, zone | 0x20 == 0x7A { return (fraction, 0) }
    let zone = Array(rest)
    guard zone.count == 6, zone[3] == 0x3A, zone[0] == 0x2B || zone[0] == 0x2D,
      let hours = Int64(String(decoding: zone[1..<3], as: UTF8.self)),
      let minutes = Int64(String(decoding: zone[4..<6], as: UTF8.self))
    else { return nil }
    let offset = hours * 3600 + minutes * 60
    return (fraction, zone[0] == 0x2D ? -offset : offset)
  }

  /// The days of the Gregorian calendar since 1970; years begin in March here.
  private static func daysSinceEpoch(year: Int64, month: Int64, day: Int64) -> Int64 {
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
