import PromQL
import Testing
import TimeSeries

/// Random expressions over random series: nothing crashes, and a range query has at each of its times
/// what an instant query has there.
struct RandomQueryTests {
  private static let times = (from: Int64(1_200_000), to: Int64(2_400_000), step: Int64(240_000))

  @Test(arguments: Dialect.allCases, [1, 2] as [UInt64])
  func `range and instant queries agree`(dialect: Dialect, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      let store = generator.store()
      for _ in 0..<20 {
        let query = generator.vector(depth: 3)
        let difference = difference(query, store, dialect)
        #expect(difference == nil, "\(query): \(difference ?? "")")
      }
    }
  }

  /// What differs, or nil; `@ start()` and `@ end()` mean something else in an instant query, and
  /// Prometheus 2 refuses some ranges because of labels that are the same at different times.
  private func difference(_ query: String, _ store: SeriesStore, _ dialect: Dialect) -> String? {
    guard let expression = try? Expression(parsing: query, dialect: dialect) else { return nil }
    let engine = Engine(dialect: dialect)
    let (start, end, step) = RandomQueryTests.times
    let range: QueryResult?
    do {
      range = try engine.range(expression, from: start, to: end, step: step, in: store)
    } catch {
      if dialect == .v2, "\(error)".contains("same labelset") { return nil }
      range = nil
    }
    var expected: [Labels: [Sample]] = [:]
    for time in stride(from: start, through: end, by: Int(step)) {
      guard let result = try? engine.instant(expression, at: time, in: store),
        case .vector(let elements) = result.value
      else { return range == nil || query.contains("()") ? nil : "fails at \(time) only" }
      for element in elements { expected[element.labels, default: []].append(element.sample) }
    }
    guard !query.contains("start()"), !query.contains("end()") else { return nil }
    guard case .matrix(let series)? = range?.value else { return "fails as a range only" }
    return RandomQueryTests.difference(series, expected)
  }

  private static func difference(_ series: [Series], _ expected: [Labels: [Sample]]) -> String? {
    guard series.count == expected.count else {
      return "\(series.count) series, not \(expected.count)"
    }
    for one in series {
      let samples = expected[one.labels] ?? []
      let isSame =
        samples.count == one.samples.count
        && zip(samples, one.samples).allSatisfy {
          $0.timestamp == $1.timestamp && AlmostEqual.check($0.value, $1.value, tolerance: 1e-12)
        }
      if !isSame { return "\(one.labels): \(one.samples), not \(samples)" }
    }
    return nil
  }
}
