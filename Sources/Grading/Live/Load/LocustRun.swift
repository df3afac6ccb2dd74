public import Artifacts

/// A run of Locust as its tables tell it.
public struct LocustRun: Sendable, Equatable {
  /// The table that it was read from, and the line of its sums.
  public let path: String
  public let line: Int
  /// The most users that ran at once; nil where no history tells.
  public let users: Int?
  public let requests: Int
  public let failures: Int
  /// Requests per second, over the whole run.
  public let requestsPerSecond: Double
  /// The median, the 95th and the 99th percentile, in milliseconds.
  public let p50: Double
  public let p95: Double
  public let p99: Double

  /// The share of requests that failed, 0…1.
  public var errorRate: Double { requests > 0 ? Double(failures) / Double(requests) : 0 }

  /// The figures in a line.
  public var summary: String {
    let load = users.map { "\($0) users, " } ?? ""
    let rate = (requestsPerSecond * 10).rounded() / 10
    let errors = (errorRate * 1000).rounded() / 10
    return "\(load)\(rate) req/s, P95 \(Int(p95)) ms, \(errors) %"
  }

  /// Reads `PREFIX_stats.csv`, with its `PREFIX_stats_history.csv`; nil for anything else.
  public init?(stats: SourceText, history: SourceText?) {
    let rows = stats.lines.enumerated().map { ($0.offset + 1, CSVLine.fields($0.element)) }
    guard let header = rows.first?.1, header.first == "Type",
      let sums = rows.first(where: { $0.1.count > 2 && $0.1[1] == "Aggregated" })
    else { return nil }
    func number(_ name: String) -> Double {
      guard let column = header.firstIndex(of: name), column < sums.1.count else { return 0 }
      return Double(sums.1[column]) ?? 0
    }
    path = stats.path
    line = sums.0
    users = history.flatMap(Self.users)
    requests = Int(exactly: number("Request Count")) ?? 0
    failures = Int(exactly: number("Failure Count")) ?? 0
    requestsPerSecond = number("Requests/s")
    (p50, p95, p99) = (number("50%"), number("95%"), number("99%"))
  }

  private static func users(_ history: SourceText) -> Int? {
    let rows = history.lines.map(CSVLine.fields)
    guard let column = rows.first?.firstIndex(of: "User Count") else { return nil }
    return rows.dropFirst().compactMap { column < $0.count ? Int($0[column]) : nil }.max()
  }

  /// Every run whose tables are among some files, the fewest users first.
  public static func all(in sources: [SourceText]) -> [LocustRun] {
    let runs = sources.filter { $0.path.hasSuffix("_stats.csv") }.compactMap { stats in
      let history = stats.path.dropLast("_stats.csv".count) + "_stats_history.csv"
      return LocustRun(stats: stats, history: sources.first { $0.path == history })
    }
    return runs.sorted { ($0.users ?? 0, $0.path) < ($1.users ?? 0, $1.path) }
  }
}

/// A line of RFC 4180.
enum CSVLine {
  static func fields(_ line: Substring) -> [String] {
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        fields.append(field)
        field = ""
      default: field.append(character)
      }
    }
    return fields + [field]
  }
}
