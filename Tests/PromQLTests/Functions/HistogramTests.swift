import PromQL
import Testing
import TimeSeries

struct HistogramTests {
  private let latency = [
    #"t_bucket{le="0.1"} 5"#, #"t_bucket{le="1"} 10"#, #"t_bucket{le="+Inf"} 12"#,
  ]

  private func latencyStore() throws -> SeriesStore {
    SeriesStore(try latency.map { try SeriesNotation(parsing: $0).series(startingAt: 0, step: 1) })
  }

  @Test(arguments: [
    ("histogram_quantile(0.25, t_bucket)", "{} 0.06"),
    ("histogram_quantile(0.9, t_bucket)", "{} 1"),
    ("histogram_quantile(0.625, t_bucket)", "{} 0.55"),
    ("histogram_quantile(-1, t_bucket)", "{} -Inf"),
    ("histogram_quantile(2, t_bucket)", "{} +Inf"), ("histogram_quantile(NaN, t_bucket)", "{} NaN"),
    (#"histogram_quantile(0.5, t_bucket{le!="+Inf"})"#, "{} NaN"),
    ("histogram_fraction(0, 0.55, t_bucket)", "{} 0.625"),
    (#"histogram_quantiles(t_bucket, "q", 0.25)"#, #"{q="0.25"} 0.06"#),
  ])
  func `quantiles are linear within a bucket`(query: String, expected: String) throws {
    #expect(try instant(query, at: 0, in: latencyStore()) == [expected])
  }

  @Test func `le may be written in several ways`() throws {
    let x = try store(#"x{le="1"} 1"#, #"x{le="1.0"} 1"#, #"x{le="+Inf"} 4"#, #"x{le="inf"} 0"#)
    #expect(try instant("histogram_quantile(0.25, x)", at: 0, in: x) == ["{} 0.5"])
  }

  @Test func `buckets without le and counts that fall are remarked on`() throws {
    let x = try store(#"x{le="1"} 2"#, #"x{le="2"} 1"#, #"x{le="+Inf"} 4"#, #"x{le="one"} 4"#)
    #expect(
      try remarks("histogram_quantile(0.5, x)", at: 0, in: x) == [
        #"PromQL warning: bucket label "le" is missing or has a malformed value of "one" for "#
          + #"metric name "x" (1:25)"#,
        "PromQL info: input to histogram_quantile needed to be fixed for monotonicity (see "
          + "https://prometheus.io/docs/prometheus/latest/querying/functions/#histogram_quantile) "
          + #"for metric name "x", from buckets 2 to 2, with a max diff of 1, over 1 samples from "#
          + "1970-01-01T00:00:00Z to 1970-01-01T00:00:00Z (1:25)",
      ])
  }
}
