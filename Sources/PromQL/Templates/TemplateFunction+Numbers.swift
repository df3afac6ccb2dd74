import TimeSeries

extension TemplateFunction {
  /// Numbers as people read them.
  static let numbers: [String: TemplateFunction] = [
    "humanize": number { .string(Humanized.number($0)) },
    "humanize1024": number { .string(Humanized.binary($0)) },
    "humanizeDuration": number { .string(Humanized.duration($0)) },
    "humanizePercentage": number { .string(GoFormat.short($0 * 100) + "%") },
    "humanizeTimestamp": number { value in
      guard value.isFinite else { return .string(value.shortText) }
      return .string(GoTime.text(value))
    },
    "toTime": number { .time($0) },
    "toDuration": number { seconds in
      let nanoseconds = (seconds * 1e9).rounded(.towardZero)
      return .duration(Int64(exactly: nanoseconds) ?? (seconds < 0 ? .min : .max))
    },
    "now": TemplateFunction(0...0) { _, data throws(Failure) in .float(Double(data.time) / 1000) },
    "parseDuration": TemplateFunction(1...1) { arguments, _ throws(Failure) in
      guard case .string(let text) = arguments[0] else {
        throw wrongType(arguments[0], expected: "string")
      }
      switch DurationText.parse(text) {
      case .success(let milliseconds): return .float(Double(milliseconds) / 1000)
      case .failure(let problem): throw Failure(message: problem.message)
      }
    },
  ]

  private static func number(
    _ body: @escaping @Sendable (Double) -> TemplateValue
  ) -> TemplateFunction {
    TemplateFunction(1...1) { arguments, _ throws(Failure) in
      guard let value = arguments[0].number else {
        if case .string(let text) = arguments[0] {
          throw Failure(
            message: "strconv.ParseFloat: parsing \(GoText.quote(text)): invalid syntax")
        }
        throw Failure(message: "can't convert \(arguments[0].typeName) to float")
      }
      return body(value)
    }
  }
}

/// Numbers shortened for people, as Prometheus does.
enum Humanized {
  private static let large = ["k", "M", "G", "T", "P", "E", "Z", "Y"]
  private static let small = ["m", "u", "n", "p", "f", "a", "z", "y"]
  private static let binaryPrefixes = ["ki", "Mi", "Gi", "Ti", "Pi", "Ei", "Zi", "Yi"]

  static func number(_ value: Double) -> String {
    guard value != 0, value.isFinite else { return GoFormat.short(value) }
    guard value.magnitude >= 1 else { return fraction(value) }
    return scaled(value, by: 1000, large)
  }

  static func binary(_ value: Double) -> String {
    guard value.magnitude > 1, value.isFinite else { return GoFormat.short(value) }
    return scaled(value, by: 1024, binaryPrefixes)
  }

  private static func scaled(_ value: Double, by factor: Double, _ prefixes: [String]) -> String {
    var (value, prefix) = (value, "")
    for next in prefixes where value.magnitude >= factor {
      prefix = next
      value /= factor
    }
    return GoFormat.short(value) + prefix
  }

  private static func fraction(_ value: Double) -> String {
    var (value, prefix) = (value, "")
    for next in small where value.magnitude < 1 {
      prefix = next
      value *= 1000
    }
    return GoFormat.short(value) + prefix
  }

  static func duration(_ value: Double) -> String {
    guard value.isFinite else { return GoFormat.short(value) }
    if value == 0 { return "0s" }
    guard value.magnitude >= 1 else { return fraction(value) + "s" }
    let sign = value < 0 ? "-" : ""
    let magnitude = value.magnitude
    let whole = Int64(min(magnitude, 9e18))
    let (days, hours) = (whole / 86_400, whole / 3600 % 24)
    let (minutes, seconds) = (whole / 60 % 60, whole % 60)
    if days != 0 { return "\(sign)\(days)d \(hours)h \(minutes)m \(seconds)s" }
    if hours != 0 { return "\(sign)\(hours)h \(minutes)m \(seconds)s" }
    if minutes != 0 { return "\(sign)\(minutes)m \(seconds)s" }
    return sign + GoFormat.short(magnitude) + "s"
  }
}
