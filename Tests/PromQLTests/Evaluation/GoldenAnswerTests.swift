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
