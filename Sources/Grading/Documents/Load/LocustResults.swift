package import Artifacts

/// The tables that `locust --csv` writes: `PREFIX_stats.csv` and `PREFIX_stats_history.csv`.
package struct LocustResults: Sendable {
  /// The loads with requests in them, one for each prefix.
  package let tests: [LoadTest]

  /// Finds the tables by their header lines.
  package init(sources: [SourceText]) {
    let histories = sources.filter { $0.text.hasPrefix("Timestamp,User Count,") }
    let stats = sources.filter {
      $0.text.hasPrefix("Type,Name,Request Count,") && Self.hasRequests($0)
    }
    var tests: [LoadTest] = []
    for source in stats {
      let history = histories.first { Self.prefix($0) == Self.prefix(source) }
      let load = history.flatMap(Self.users) ?? Self.users(inPath: source.path)
      tests.append(Self.test(load, source))
    }
    for history in histories
    where !stats.contains(where: { Self.prefix($0) == Self.prefix(history) }) {
      if let users = Self.users(history) { tests.append(Self.test(users, history)) }
    }
    self.tests = tests
  }

  private static func test(_ users: Int?, _ source: SourceText) -> LoadTest {
    LoadTest(
      load: users.map { .users($0) } ?? .test(prefix(source)),
      measures: [.throughput, .latency, .errors], evidence: .line(lineCount(source), of: source))
  }

  private static func lineCount(_ source: SourceText) -> Int {
    max(1, source.text.utf8.split(separator: 0x0A).count)
  }

  private static func prefix(_ source: SourceText) -> String {
    for ending in ["_stats_history.csv", "_stats.csv", ".csv"] where source.path.hasSuffix(ending) {
      return String(source.path.dropLast(ending.count))
    }
    return source.path
  }

  /// Whether the row of sums counts at least one request.
  private static func hasRequests(_ source: SourceText) -> Bool {
    source.text.split(separator: "\n").contains { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      return fields.count > 3 && fields[1] == "Aggregated" && (Int(fields[2]) ?? 0) > 0
    }
  }

  /// The most users that ran at once.
  private static func users(_ history: SourceText) -> Int? {
    let counts = history.text.split(separator: "\n").dropFirst().compactMap { line in
      line.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false).dropFirst().first
        .flatMap { Int($0) }
    }
    return counts.max().flatMap { $0 > 0 ? $0 : nil }
  }

  /// The number in a path such as `locust-200/run_stats.csv` or `test_20u_stats.csv`.
  private static func users(inPath path: String) -> Int? {
    let numbers = path.split { !$0.isNumber }.compactMap { Int($0) }.filter {
      $0 >= 5 && $0 <= 100_000
    }
    return numbers.last
  }
}
