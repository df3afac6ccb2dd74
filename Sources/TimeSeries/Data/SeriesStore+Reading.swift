extension SeriesStore {
  /// Reads series.
  ///
  /// - Parameters:
  ///   - bytes: The whole text.
  ///   - format: Its form, or nil to tell it by the content.
  ///   - time: The time of samples that have none, in milliseconds.
  public init(
    reading bytes: [UInt8], format: SeriesDataFormat? = nil, at time: Int64 = 0
  ) throws(SeriesDataError) {
    self.init()
    switch format ?? SeriesDataFormat(guessedFrom: bytes) {
    case .notation: try readNotation(bytes)
    case .jsonLines: try readJSONLines(bytes)
    case .text: try readExposition(bytes, .text, at: time)
    case .openMetrics: try readExposition(bytes, .openMetrics, at: time)
    }
  }

  private mutating func readExposition(
    _ bytes: [UInt8], _ format: ExpositionFormat, at time: Int64
  ) throws(SeriesDataError) {
    do {
      for series in try Exposition(bytes, format: format).series(at: time) { add(series) }
    } catch {
      throw SeriesDataError(message: error.message, line: error.line)
    }
  }

  private mutating func readNotation(_ bytes: [UInt8]) throws(SeriesDataError) {
    var step: Int64 = 60_000
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      let text = String(decoding: line, as: UTF8.self).trimmingSpaces
      guard !text.isEmpty, !text.hasPrefix("#") else { continue }
      if text.hasPrefix("load ") {
        step = try SeriesStep.read(text.dropFirst(5), line: index + 1)
        continue
      }
      do {
        add(try SeriesNotation(parsing: text).series(startingAt: 0, step: step))
      } catch {
        throw SeriesDataError(message: "\(error)", line: index + 1)
      }
    }
  }

  private mutating func readJSONLines(_ bytes: [UInt8]) throws(SeriesDataError) {
    var (start, line) = (0, 1)
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      var scanner = JSONScanner(bytes, range: start..<end)
      if scanner.next != nil {
        do {
          add(try scanner.series())
        } catch {
          throw SeriesDataError(
            message: "\(error.message) (column \(error.offset - start + 1))", line: line)
        }
      }
      (start, line) = (end + 1, line + 1)
    }
  }

  /// The first and the last time of a sample, or nil where there is none.
  public var timeRange: ClosedRange<Int64>? {
    let filled = series.filter { !$0.samples.isEmpty }
    guard let first = filled.compactMap(\.samples.first?.timestamp).min(),
      let last = filled.compactMap(\.samples.last?.timestamp).max()
    else { return nil }
    return first...last
  }
}

extension JSONScanner {
  /// Reads `{"metric":{…},"values":[[t,v],…]}`, or `value` with one of them.
  fileprivate mutating func series() throws(Problem) -> Series {
    var builder = LabelsBuilder()
    var samples: [Sample] = []
    try object { scanner, key throws(Problem) in
      switch key {
      case "metric":
        try scanner.object { scanner, name throws(Problem) in
          builder.set(name, to: try scanner.string())
        }
      case "values":
        try scanner.array { scanner throws(Problem) in samples.append(try scanner.sample()) }
      case "value": samples.append(try scanner.sample())
      default: try scanner.skip()
      }
    }
    try finish()
    return Series(labels: builder.labels, samples: samples)
  }

  private mutating func sample() throws(Problem) -> Sample {
    try expect(UInt8(ascii: "["))
    let time = try milliseconds()
    try expect(UInt8(ascii: ","))
    let value = try number()
    try expect(UInt8(ascii: "]"))
    return Sample(timestamp: time, value: value)
  }
}

/// The time between two values of a series in notation: `15s`, `1m`, `1h30m`.
enum SeriesStep {
  private static let units: [(name: Substring, milliseconds: Int64)] = [
    ("ms", 1), ("s", 1000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000),
  ]

  static func read(_ text: Substring, line: Int) throws(SeriesDataError) -> Int64 {
    var (rest, total) = (text.drop { $0 == " " }, Int64(0))
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      let name = rest.dropFirst(digits.count).prefix { $0.isLetter }
      guard let number = Int64(digits), number < 1_000_000_000,
        let unit = units.first(where: { $0.name == name })
      else { throw SeriesDataError(message: "'\(text)' is no time between values", line: line) }
      total += number * unit.milliseconds
      rest = rest.dropFirst(digits.count + name.count)
    }
    guard total > 0 else {
      throw SeriesDataError(message: "'\(text)' is no time between values", line: line)
    }
    return total
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
