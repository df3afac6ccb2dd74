import PromQL
import Testing
import TimeSeries

/// Random expressions over random series against a real Prometheus 2, where the machine has one.
@Suite(.enabled(if: RealServer.isThere, "no prometheus and promtool on this machine"))
struct RealServerTests {
  @Test func `random queries have the answers of a real server`() async throws {
    var generator = SeededGenerator(seed: 42)
    generator.origin = 1_700_000_000
    let store = RealServerTests.sorted(generator.store())
    let server = try RealServer(store)
    defer { server.stop() }
    try await server.waitUntilReady()
    for _ in 0..<300 {
      let query = generator.vector(depth: 3)
      let time = (generator.origin + Int64.random(in: 600..<3600, using: &generator)) * 1000 + 500
      let answer = try await server.instant(query, at: time)
      let difference = RealServerTests.difference(answer) {
        try Engine(dialect: .v2).instant(
          Expression(parsing: query, dialect: .v2), at: time, in: store)
      }
      #expect(difference == nil, "\(query) at \(time): \(difference ?? "")")
      let ranged = try await server.range(query, from: time, to: time + 500_000, step: 97_000)
      let rangeDifference = RealServerTests.difference(ranged) {
        try Engine(dialect: .v2).range(
          Expression(parsing: query, dialect: .v2), from: time, to: time + 500_000, step: 97_000,
          in: store)
      }
      #expect(rangeDifference == nil, "\(query) from \(time): \(rangeDifference ?? "")")
    }
  }

  /// Without ends, which OpenMetrics cannot tell, and in a server's own order.
  private static func sorted(_ store: SeriesStore) -> SeriesStore {
    SeriesStore(
      store.series.sorted { $0.labels < $1.labels }.map { series in
        Series(labels: series.labels, samples: series.samples.filter { !$0.value.isStaleMarker })
      })
  }

  private static func difference(
    _ answer: GoldenData?, _ evaluate: () throws -> QueryResult
  ) -> String? {
    do {
      let result = try evaluate()
      guard let answer else { return "should have failed" }
      return answer.difference(from: result.value)
    } catch {
      return answer == nil ? nil : "\(error)"
    }
  }
}
