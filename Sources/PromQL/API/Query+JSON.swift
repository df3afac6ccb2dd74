import TimeSeries

extension Query {
  /// Why a line is no query.
  public struct LineError: Error, Sendable, CustomStringConvertible {
    /// What is wrong.
    public let description: String

    /// The answer of Prometheus's HTTP API, on one line.
    public var json: String {
      "{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\(JSONText.quote(description))}"
    }
  }

  /// Reads `{"query":"…","time":…}` or `{"query":"…","start":…,"end":…,"step":…}`; times and the
  /// step are in seconds, the step may be a duration such as `"1m"`.
  ///
  /// - Parameter defaultTime: The time of a query without one, in milliseconds.
  public init(line: [UInt8], defaultTime: Int64) throws(LineError) {
    var members = QueryMembers()
    do {
      var scanner = JSONScanner(line)
      try members.read(&scanner)
    } catch {
      throw LineError(description: "\(error.message) at column \(error.offset + 1)")
    }
    guard let text = members.text else { throw LineError(description: "\"query\" is missing") }
    self.init(text, at: try members.time(defaultTime))
  }
}

/// The members of a query written in JSON.
private struct QueryMembers {
  var text: String?
  private var times: [String: Int64] = [:]

  mutating func read(_ scanner: inout JSONScanner) throws(JSONScanner.Problem) {
    try scanner.object { scanner, key throws(JSONScanner.Problem) in
      switch key {
      case "query": text = try scanner.string()
      case "time", "start", "end": times[key] = try scanner.milliseconds()
      case "step": times[key] = try step(&scanner)
      default: try scanner.skip()
      }
    }
    try scanner.finish()
  }

  /// A number of seconds, or a duration with units.
  private func step(_ scanner: inout JSONScanner) throws(JSONScanner.Problem) -> Int64 {
    var copy = scanner
    if copy.next == UInt8(ascii: "\""),
      case .success(let step) = DurationText.parse(try copy.string())
    {
      scanner = copy
      return step
    }
    return try scanner.milliseconds()
  }

  func time(_ defaultTime: Int64) throws(Query.LineError) -> Query.Time {
    guard let start = times["start"] else { return .instant(times["time"] ?? defaultTime) }
    guard let end = times["end"], let step = times["step"] else {
      throw Query.LineError(description: "\"end\" and \"step\" must go with \"start\"")
    }
    return .range(start: start, end: end, step: step)
  }
}
