/// A series as tests write it: `requests_total{job="api"} 1+2x10 _ stale`.
///
/// After the labels, items with a space between them, one or more steps each:
///
///     _        a gap                        _xN      N gaps
///     v        a value                      vxN      the value N + 1 times
///     a+bxN    a, a+b, a+b+b, …: N + 1 values         a-bxN    the same, downwards
///     stale    the end of the series
///
/// Source: Prometheus docs, "Unit testing for rules", series.
public struct SeriesNotation: Sendable, Equatable {
  /// What tells the series from the others.
  public let labels: Labels
  /// A value for each step, nil for a gap.
  public let values: [Double?]

  /// How many steps one series may have.
  public static let longest = 10_000_000

  /// Reads a line of labels and values.
  public init(parsing text: String) throws(SeriesNotationError) {
    var scanner = NotationScanner(text)
    labels = try scanner.labels()
    guard scanner.isAtEnd || scanner.isAtSpace else {
      throw scanner.error("unexpected \(scanner.nextText) after the labels")
    }
    values = try scanner.sequence()
  }

  /// Reads a sequence of values alone, such as `1+2x10`.
  public static func values(parsing text: String) throws(SeriesNotationError) -> [Double?] {
    var scanner = NotationScanner(text)
    return try scanner.sequence()
  }

  /// Reads labels alone, such as `up{job="api"}`.
  public static func labels(parsing text: String) throws(SeriesNotationError) -> Labels {
    var scanner = NotationScanner(text)
    let labels = try scanner.labels()
    scanner.skipSpaces()
    guard scanner.isAtEnd else {
      throw scanner.error("unexpected \(scanner.nextText) after the labels")
    }
    return labels
  }

  /// The series that starts at a time and has a step between its values.
  public func series(startingAt start: Int64, step: Int64) -> Series {
    let samples = values.enumerated().compactMap { index, value in
      value.map { Sample(timestamp: start &+ Int64(index) &* step, value: $0) }
    }
    return Series(labels: labels, samples: samples)
  }
}

/// What is wrong with a series that somebody wrote, and at which byte.
public struct SeriesNotationError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What was expected and what was found.
  public let message: String
  /// Where it is, in bytes from the start of the text.
  public let offset: Int

  /// An error at a byte of the text.
  public init(message: String, offset: Int) {
    self.message = message
    self.offset = offset
  }

  /// The message after the column, which counts from one.
  public var description: String { "\(offset + 1): \(message)" }
}
