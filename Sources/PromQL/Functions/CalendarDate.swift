/// A time of the proleptic Gregorian calendar, in UTC.
struct CalendarDate {
  let year: Int64
  /// From 1.
  let month: Int64
  /// From 1.
  let day: Int64
  private let days: Int64
  private let secondOfDay: Int64

  /// The date of a number of seconds since 1970, without their fraction.
  ///
  /// What is no number of seconds counts as the lowest one, and times are reckoned from the year
  /// -292277022399 in 64 bits, as Go does: so the hour of NaN is 15.
  init(seconds: Double) {
    let whole = Int64(exactly: seconds.rounded(.towardZero)) ?? .min
    let absolute = UInt64(bitPattern: whole &+ CalendarDate.daysBefore1970 &* 86_400)
    days = Int64(absolute / 86_400) - CalendarDate.daysBefore1970
    secondOfDay = Int64(absolute % 86_400)
    (year, month, day) = CalendarDate.civil(days)
  }

  private static let daysBefore1970: Int64 = 106_751_991_073_094

  var hour: Int64 { secondOfDay / 3600 }
  var minute: Int64 { secondOfDay / 60 % 60 }
  /// 0 is Sunday.
  var weekday: Int64 { CalendarDate.divide(days + 4, by: 7).remainder }
  var dayOfYear: Int64 { days - CalendarDate.days(year: year, month: 1, day: 1) + 1 }

  var daysInMonth: Int64 {
    let next = month == 12 ? (year + 1, 1) : (year, month + 1)
    return CalendarDate.days(year: next.0, month: next.1, day: 1)
      - CalendarDate.days(year: year, month: month, day: 1)
  }

  /// Division that rounds down, also below zero.
  private static func divide(
    _ value: Int64, by divisor: Int64
  ) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }

  /// The date of a day since 1970. Years begin in March here, so that leap days come last.
  private static func civil(_ days: Int64) -> (Int64, Int64, Int64) {
    let (era, dayOfEra) = divide(days + 719_468, by: 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1
    )
  }

  private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
    let (era, yearOfEra) = divide(month <= 2 ? year - 1 : year, by: 400)
    let shifted = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * shifted + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// A time in milliseconds as `2006-01-02T15:04:05Z`.
  static func text(milliseconds: Int64) -> String {
    let date = CalendarDate(seconds: Double(milliseconds / 1000))
    func padded(_ value: Int64, _ width: Int = 2) -> String {
      let digits = "\(value)"
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return "\(padded(date.year, 4))-\(padded(date.month))-\(padded(date.day))T"
      + "\(padded(date.hour)):\(padded(date.minute)):\(padded(date.secondOfDay % 60))Z"
  }
}
