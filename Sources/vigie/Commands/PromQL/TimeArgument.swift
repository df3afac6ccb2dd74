import ArgumentParser
import Foundation
import PromQL

/// A time on the command line, in milliseconds since 1970.
struct TimeArgument: ExpressibleByArgument {
  let milliseconds: Int64

  /// Reads seconds since 1970, a time such as `2024-05-01T12:00:00Z`, or a duration since 1970
  /// such as `50m`, for series in the notation of tests.
  init?(argument: String) {
    if let seconds = Double(argument) {
      guard let whole = Int64(exactly: (seconds * 1000).rounded()) else { return nil }
      milliseconds = whole
    } else if case .success(let duration) = DurationText.parse(argument) {
      milliseconds = duration
    } else if let date = try? Date(argument, strategy: .iso8601) {
      milliseconds = Int64((date.timeIntervalSince1970 * 1000).rounded())
    } else {
      return nil
    }
  }
}

/// A length of time on the command line: seconds, or a duration such as `15s`.
struct DurationArgument: ExpressibleByArgument {
  let milliseconds: Int64

  init?(argument: String) {
    guard let time = TimeArgument(argument: argument), time.milliseconds > 0 else { return nil }
    milliseconds = time.milliseconds
  }
}
