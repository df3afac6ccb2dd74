import PromQL
import Testing
import TimeSeries

struct LimitTests {
  private static let samples =
    "query processing would load too many samples into memory in query execution"

  private func series(_ count: Int) -> SeriesStore {
    SeriesStore(
      (0..<count).map { index in
        Series(
          labels: ["__name__": "x", "i": "\(index)"],
          samples: (0..<100).map { Sample(timestamp: $0 * 60_000, value: 1) })
      })
  }

  @Test(arguments: [
    "max_over_time(x[1000w:1ms])", "x[1000w:1ms]",
    "max_over_time(max_over_time(x[1y:1ms])[1y:1ms])",
    "sum_over_time(vector(1)[1y:1ms])", "count_over_time(vector(time())[100y:1ms])",
  ])
  func `too many steps are refused`(query: String) {
    let message = failure(query, at: 5_000_000, in: series(1)) ?? "none"
    #expect(message.hasPrefix("exceeded maximum resolution of 2000000 points per timeseries"))
  }

  @Test func `too many samples are refused`() throws {
    let limits = EvaluationLimits(samples: 1000)
    #expect(
      failure("max_over_time(x[1h:1m])", at: 5_000_000, in: series(100), limits: limits)
        == LimitTests.samples)
  }

  @Test func `too many series are refused`() {
    let limits = EvaluationLimits(series: 10)
    #expect(failure("x", in: series(10), limits: limits) == nil)
    #expect(
      failure("x", in: series(11), limits: limits) == "exceeded maximum of 10 series in a result")
  }

  @Test func `windows over windows take too long`() {
    let limits = EvaluationLimits(work: 10_000_000)
    let query = "max_over_time(max_over_time(x[1h:1s])[1h:1s])"
    #expect(
      failure(query, at: 5_000_000, in: series(1), limits: limits)
        == "query timed out in expression evaluation")
  }

  @Test func `a query ends when its time is over`() {
    let limits = EvaluationLimits { true }
    #expect(
      failure("max_over_time(x[1h:10ms])", at: 5_000_000, in: series(10), limits: limits)
        == "query timed out in expression evaluation")
  }

  @Test func `labels don't grow without end`() {
    var query = "x"
    for _ in 0..<60 { query = #"label_replace(\#(query), "i", "$1$1", "i", "(.*)")"# }
    #expect(failure(query, in: series(2)) == "label value is longer than 1048576 bytes")
  }

  @Test func `series that meet all others take too long`() throws {
    let left = (0..<300).map {
      "left{i=\"\($0)\"} " + String(repeating: "_ ", count: $0) + "1 stale"
    }
    let right = (0..<300).map {
      "right{i=\"\($0)\"} " + String(repeating: "_ ", count: $0) + "1 stale"
    }
    let store = SeriesStore(
      try (left + right).map { try SeriesNotation(parsing: $0).series(startingAt: 0, step: minute) }
    )
    let query = try Expression(parsing: "left * on() group_left right")
    let engine = Engine(limits: EvaluationLimits(work: 20_000_000))
    #expect(throws: PromQLError.self) {
      try engine.range(query, from: 0, to: 300 * minute, step: minute, in: store)
    }
  }

  @Test func `range queries are limited, too`() throws {
    let up = try Expression(parsing: "up")
    #expect(throws: PromQLError.self) {
      try Engine().range(up, from: .min, to: .max, step: 1, in: SeriesStore())
    }
    #expect(throws: PromQLError.self) {
      try Engine().range(up, from: 0, to: 1, step: 0, in: SeriesStore())
    }
    let none = try Engine().range(up, from: 10, to: 0, step: 1, in: SeriesStore())
    #expect(none.value == .matrix([]))
  }

  @Test(arguments: [Int64.min, Int64.max, -1, 0, Int64.max - 1])
  func `no time is too early or too late`(time: Int64) throws {
    for query in [
      "x", "x offset 1y", "x offset -290y", "rate(x[290y])", "max_over_time(x[5m:1m])",
      "predict_linear(x[5m], 1e300)", "timestamp(x)", "hour()", "x @ start()",
      "rate(x[1m] @ end() offset -290y)", "sum_over_time(x[1m:1ms] offset 290y)",
    ] {
      for dialect in Dialect.allCases {
        guard let expression = try? Expression(parsing: query, dialect: dialect) else { continue }
        _ = try? Engine(dialect: dialect).instant(expression, at: time, in: series(2))
      }
    }
  }

  @Test func `a long chain of operators can be evaluated`() throws {
    let chain = Array(repeating: "x", count: 200).joined(separator: " + ")
    #expect(try instant(chain, at: 0, in: series(1)) == ["{i=\"0\"} 200"])
  }
}
