/// Lengths of time as Prometheus writes them: `1h30m`, `5m`, `250ms`.
public enum DurationText {
  /// Why a text is no length of time.
  public struct Problem: Error, Sendable, Equatable {
    /// Prometheus's own words.
    public let message: String
  }

  private static let units: [(name: String, milliseconds: Int64)] = [
    ("y", 365 * 86_400_000), ("w", 7 * 86_400_000), ("d", 86_400_000), ("h", 3_600_000),
    ("m", 60_000), ("s", 1000), ("ms", 1),
  ]

  /// Reads a text such as `1h30m`; the units go from large to small, each once. `0` needs none.
  ///
  /// - Returns: Milliseconds, or what is wrong.
  public static func parse(_ text: String) -> Result<Int64, Problem> {
    if text == "0" { return .success(0) }
    if text.isEmpty { return .failure(Problem(message: "empty duration string")) }
    let bytes = Array(text.utf8)
    var (position, nextUnit, total) = (0, 0, Int64(0))
    while position < bytes.count {
      guard let (number, unit) = part(bytes, &position, from: nextUnit) else {
        return .failure(
          Problem(message: "not a valid duration string: \(GoText.quote(text))"))
      }
      nextUnit = unit + 1
      guard let sum = total.adding(number, times: units[unit].milliseconds) else {
        return .failure(Problem(message: "duration out of range"))
      }
      total = sum
    }
    return .success(total)
  }

  /// Reads a number and one of the units that may still come; nil of it where it is too large.
  private static func part(
    _ bytes: [UInt8], _ position: inout Int, from first: Int
  ) -> (number: Int64?, unit: Int)? {
    let start = position
    while position < bytes.count, bytes[position].isDigit { position += 1 }
    guard position > start else { return nil }
    let digits = String(decoding: bytes[start..<position], as: UTF8.self)
    let unitStart = position
    while position < bytes.count, bytes[position].isAlpha { position += 1 }
    let name = String(decoding: bytes[unitStart..<position], as: UTF8.self)
    guard let unit = units.indices.dropFirst(first).first(where: { units[$0].name == name })
    else { return nil }
    return (Int64(digits), unit)
  }

  /// Writes milliseconds: `1h30m`. Years and weeks only where nothing is left over.
  public static func text(milliseconds: Int64) -> String {
    guard milliseconds != 0 else { return "0s" }
    var (text, rest) = (milliseconds < 0 ? "-" : "", milliseconds.magnitude)
    for (name, length) in units {
      let isExact = name == "y" || name == "w"
      guard !isExact || rest % length.magnitude == 0, rest >= length.magnitude else { continue }
      text += "\(rest / length.magnitude)\(name)"
      rest %= length.magnitude
    }
    return text
  }
}

extension Int64 {
  /// The longest time that Prometheus can hold (in nanoseconds), in milliseconds.
  fileprivate static let longestTime: Int64 = Int64.max / 1_000_000

  fileprivate func adding(_ number: Int64?, times factor: Int64) -> Int64? {
    guard let number else { return nil }
    let (product, isTooLarge) = number.multipliedReportingOverflow(by: factor)
    guard !isTooLarge else { return nil }
    let (sum, overflows) = addingReportingOverflow(product)
    return overflows || sum > Int64.longestTime ? nil : sum
  }
}
