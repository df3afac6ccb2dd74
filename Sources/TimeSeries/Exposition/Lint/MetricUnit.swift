/// The units that names of metrics carry, and the base units that they should carry.
enum MetricUnit {
  private static let bases: [String: String] = [
    "amperes": "amperes", "bytes": "bytes", "celsius": "celsius", "grams": "grams",
    "joules": "joules", "kelvin": "kelvin", "meters": "meters", "metres": "metres",
    "seconds": "seconds", "volts": "volts",
    "minutes": "seconds", "hours": "seconds", "days": "seconds", "weeks": "seconds",
    "kelvins": "kelvin", "fahrenheit": "celsius", "rankine": "celsius",
    "inches": "meters", "yards": "meters", "miles": "meters",
    "bits": "bytes", "calories": "joules", "pounds": "grams", "ounces": "grams",
  ]

  private static let prefixes = [
    "pico", "nano", "micro", "milli", "centi", "deci", "deca", "hecto", "kilo", "kibi", "mega",
    "mibi", "giga", "gibi", "tera", "tebi", "peta", "pebi",
  ]

  /// Abbreviations that a name should not have as a part.
  static let abbreviations = [
    "s", "ms", "us", "ns", "sec", "b", "kb", "mb", "gb", "tb", "pb", "m", "h", "d",
  ]

  /// The first unit in a name that is no base unit, with the base unit to use instead.
  static func correction(in name: String) -> (unit: String, base: String)? {
    for part in name.split(separator: "_").map(String.init) {
      guard let base = base(of: part) else { continue }
      return base == part ? nil : (part, base)
    }
    return nil
  }

  private static func base(of part: String) -> String? {
    if let base = bases[part] { return base }
    for prefix in prefixes where part.hasPrefix(prefix) {
      if let base = bases[String(part.dropFirst(prefix.count))] { return base }
    }
    return nil
  }
}
