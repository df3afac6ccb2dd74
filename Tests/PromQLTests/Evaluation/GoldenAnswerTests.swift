import PromQL
import Testing
import TimeSeries

/// Every query of the collection, in both dialects: their ends are off the grid of samples, so that
/// the edges of ranges cannot matter, except for one query.
@Suite(.enabled(if: SharedMaterial.isThere, Comment(rawValue: SharedMaterial.absence)))
struct GoldenAnswerTests {
  @Test func `the collection is complete`() {
    #expect(GoldenAnswers.all.count == 318)
    #expect(GoldenAnswers.store.series.count == 195)
  }

  @Test(arguments: Dialect.allCases)
  func `instant queries have the answers of a real server`(dialect: Dialect) {
    for answer in answers(dialect) {
      let difference = instantDifference(answer, dialect)
      #expect(difference == nil, "\(answer.query): \(difference ?? "")")
    }
  }

  @Test(arguments: Dialect.allCases)
  func `range queries have the answers of a real server`(dialect: Dialect) {
    for answer in answers(dialect) {
      let difference = rangeDifference(answer, dialect)
      #expect(difference == nil, "\(answer.query): \(difference ?? "")")
    }
  }

  /// Its subquery is evaluated at multiples of ten seconds, some of which are on the grid.
  private static let onTheGrid =
    "avg_over_time(rate(demo_cpu_usage_seconds_total[1m])[2m:10s])"

  private func answers(_ dialect: Dialect) -> [GoldenAnswer] {
    GoldenAnswers.all.filter { dialect == .v2 || $0.query != GoldenAnswerTests.onTheGrid }
  }

  private func instantDifference(_ answer: GoldenAnswer, _ dialect: Dialect) -> String? {
    difference(answer.should_fail, answer.instant) {
      try Engine(dialect: dialect).instant(
        Expression(parsing: answer.query, dialect: dialect), at: answer.instant_time * 1000,
        in: GoldenAnswers.store)
    }
  }

  private func rangeDifference(_ answer: GoldenAnswer, _ dialect: Dialect) -> String? {
    guard let range = answer.range else { return nil }
    return difference(answer.should_fail, range.data) {
      try Engine(dialect: dialect).range(
        Expression(parsing: answer.query, dialect: dialect), from: range.start * 1000,
        to: range.end * 1000, step: range.step * 1000, in: GoldenAnswers.store)
    }
  }

  private func difference(
    _ shouldFail: Bool, _ expected: GoldenData?, _ evaluate: () throws -> QueryResult
  ) -> String? {
    do {
      let result = try evaluate()
      if shouldFail { return "should have failed" }
      return expected.flatMap { $0.difference(from: result.value) }
    } catch {
      return shouldFail ? nil : "\(error)"
    }
  }
}

extension GoldenData {
  fileprivate func difference(from value: QueryResult.Value) -> String? {
    switch (self, value) {
    case (.scalar(let point), .scalar(let sample)):
      return point.agrees(with: sample) ? nil : "\(sample.value), not \(point.sample.value)"
    case (.vector(let expected), .vector(let elements)):
      let found = elements.map { ($0.labels, [$0.sample]) }
      return GoldenData.difference(expected.mapValues { [$0] }, found)
    case (.matrix(let expected), .matrix(let series)):
      return GoldenData.difference(expected, series.map { ($0.labels, $0.samples) })
    default: return "another type: \(value)"
    }
  }

  private static func difference(
    _ expected: [Labels: [GoldenPoint]], _ found: [(Labels, [Sample])]
  ) -> String? {
    guard expected.count == found.count else {
      return "\(found.count) series, not \(expected.count)"
    }
    for (labels, samples) in found {
      guard let points = expected[labels] else { return "\(labels) was not expected" }
      guard points.count == samples.count else {
        return "\(labels) has \(samples.count) samples, not \(points.count)"
      }
      for (point, sample) in zip(points, samples) where !point.agrees(with: sample) {
        return "\(labels): \(sample), not \(point.sample)"
      }
    }
    return nil
  }
}
