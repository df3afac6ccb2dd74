import PromQL
import Testing
import TimeSeries

struct AggregationTests {
  @Test(arguments: [
    ("sum by (job) (x)", [#"{job="a"} 3"#, #"{job="b"} 7"#]),
    ("sum without (i) (x)", [#"{job="a"} 3"#, #"{job="b"} 7"#]),
    ("sum(x)", ["{} 10"]), ("avg(x)", ["{} 2.5"]), ("count(x)", ["{} 4"]), ("min(x)", ["{} 1"]),
    ("max(x)", ["{} 4"]), ("group(x)", ["{} 1"]), ("stdvar(x)", ["{} 1.25"]),
    ("quantile(0.5, x)", ["{} 2.5"]), ("sum(y)", []),
    ("topk(2, x)", [#"x{i="4", job="b"} 4"#, #"x{i="3", job="b"} 3"#]),
    ("bottomk by (job) (1, x)", [#"x{i="1", job="a"} 1"#, #"x{i="3", job="b"} 3"#]),
    ("topk(0, x)", []), ("count(limitk(3, x))", ["{} 3"]), ("count(limit_ratio(1, x))", ["{} 4"]),
    (
      #"count_values by (job) ("value", x > 2)"#,
      [#"{job="b", value="3"} 1"#, #"{job="b", value="4"} 1"#]
    ),
  ])
  func `aggregations`(query: String, expected: [String]) throws {
    let x = try store(
      #"x{job="a", i="1"} 1"#, #"x{job="a", i="2"} 2"#, #"x{job="b", i="3"} 3"#,
      #"x{job="b", i="4"} 4"#)
    #expect(try instant(query, at: 0, in: x) == expected)
  }

  @Test(arguments: [
    ("min(x)", "{} 1"), ("max(x)", "{} 1"), ("sum(x)", "{} NaN"), ("topk(1, x)", #"x{i="1"} 1"#),
    ("quantile(0, x)", "{} NaN"), ("stddev(x)", "{} NaN"), ("count(x)", "{} 2"),
  ])
  func `NaN gives way to any number where one value is chosen`(query: String, expected: String)
    throws
  {
    let x = try store(#"x{i="0"} NaN"#, #"x{i="1"} 1"#)
    #expect(try instant(query, at: 0, in: x) == [expected])
  }

  @Test func `small numbers survive large ones in Prometheus 3`() throws {
    let x = try store(#"x{i="0"} 1"#, #"x{i="1"} 1e100"#, #"x{i="2"} 1"#, #"x{i="3"} -1e100"#)
    #expect(try instant("sum(x)", at: 0, in: x) == ["{} 2"])
    #expect(try instant("sum(x)", at: 0, in: x, dialect: .v2) == ["{} 0"])
  }

  @Test func `a share of series and the rest are all of them`() throws {
    let x = SeriesStore(
      (0..<100).map {
        Series(
          labels: ["__name__": "x", "i": "\($0)"], samples: [Sample(timestamp: 0, value: 1)])
      })
    let query = "count(limit_ratio(0.3, x) or limit_ratio(-0.7, x))"
    #expect(try instant(query, at: 0, in: x) == ["{} 100"])
    #expect(try instant("count(limit_ratio(0.3, x) and limit_ratio(-0.7, x))", at: 0, in: x) == [])
  }

  @Test func `quantiles outside of their range are remarked on`() throws {
    let x = try store("x 1")
    #expect(
      try remarks("quantile(1.5, x)", at: 0, in: x) == [
        "PromQL warning: quantile value should be between 0 and 1, got 1.5 (1:10)"
      ])
  }
}
