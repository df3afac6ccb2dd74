import PromQL
import Testing
import TimeSeries

struct OperatorTests {
  private func requests() throws -> SeriesStore {
    try store(
      #"errors{job="a", code="500"} 1"#, #"errors{job="a", code="503"} 2"#,
      #"errors{job="b", code="500"} 3"#, #"requests{job="a"} 10"#, #"requests{job="c"} 30"#)
  }

  @Test(arguments: [
    ("1 + 2 * 3 ^ 2", ["19"]), ("7 % 4 == bool 3", ["1"]), ("-2 ^ 2", ["-4"]),
    ("requests / 10", [#"{job="a"} 1"#, #"{job="c"} 3"#]),
    ("20 < requests", [#"requests{job="c"} 30"#]),
    ("requests > bool 20", [#"{job="a"} 0"#, #"{job="c"} 1"#]),
    (#"errors{code="500"} / ignoring(code) requests"#, [#"{job="a"} 0.1"#]),
    (
      "errors / on(job) group_left requests",
      [#"{code="500", job="a"} 0.1"#, #"{code="503", job="a"} 0.2"#]
    ),
    (
      "requests * on(job) group_right errors",
      [#"{code="500", job="a"} 10"#, #"{code="503", job="a"} 20"#]
    ),
    (#"requests > on(job) errors{code="500"}"#, [#"{job="a"} 10"#]),
    ("requests and on(job) errors", [#"requests{job="a"} 10"#]),
    ("requests unless on(job) errors", [#"requests{job="c"} 30"#]),
    (
      #"requests or on(job) errors{code="500"}"#,
      [#"requests{job="a"} 10"#, #"requests{job="c"} 30"#, #"errors{code="500", job="b"} 3"#]
    ),
    (
      #"errors{code="500"} + on(job) fill(0) requests"#,
      [#"{job="a"} 11"#, #"{job="b"} 3"#, #"{job="c"} 30"#]
    ),
  ])
  func `operators`(query: String, expected: [String]) throws {
    #expect(try instant(query, at: 0, in: requests()) == expected)
  }

  @Test func `labels are taken over from the side with one`() throws {
    let x = try store(#"a{i="1", v="old"} 1"#, #"info{i="1", v="2.0"} 1"#)
    #expect(
      try instant("a * on(i) group_left(v) info", at: 0, in: x) == [#"{i="1", v="2.0"} 1"#])
    #expect(try instant("a * on(i) group_left(w) info", at: 0, in: x) == [#"{i="1", v="old"} 1"#])
  }

  @Test(arguments: [
    (
      "requests / on(job) errors",
      #"found duplicate series for the match group {job="a"} on the right hand-side of the "#
        + #"operation: [{__name__="errors", code="500", job="a"}, {__name__="errors", "#
        + #"code="503", job="a"}];many-to-many matching not allowed: matching labels must be "#
        + "unique on one side"
    ),
    (
      "errors / on(job) requests",
      "multiple matches for labels: many-to-one matching must be explicit (group_left/group_right)"
    ),
    (
      #"label_replace(errors, "code", "", "", "")"#,
      "vector cannot contain metrics with the same labelset"
    ),
    (
      #"label_replace(errors, "a", "", "b", "(")"#,
      "invalid regular expression in label_replace(): ("
    ),
    ("topk(NaN, errors)", "Parameter value is NaN"),
    ("topk(1e20, errors)", "Scalar value 100000000000000000000 overflows int64"),
    (#"count_values("", errors)"#, #"invalid label name """#),
    (
      "double_exponential_smoothing(errors[1m], 2, 0.5)",
      "invalid smoothing factor. Expected: 0 < sf < 1, got: 2.000000"
    ),
  ])
  func `what cannot be evaluated is told in Prometheus's words`(query: String, message: String)
    throws
  {
    #expect(failure(query, in: try requests()) == message)
  }

  @Test func `the name goes at the end in Prometheus 3, at once in Prometheus 2`() throws {
    let x = try store("a_total 0+60x10", "b_total 0+60x10")
    let query = #"sum by (__name__) (rate({__name__=~"a_total|b_total"}[5m]))"#
    #expect(
      failure(query, at: 10 * minute, in: x)
        == "vector cannot contain metrics with the same labelset")
    #expect(
      failure(query, at: 10 * minute, in: x, dialect: .v2)
        == "vector cannot contain metrics with the same labelset")
    let replaced = #"label_replace(rate(a_total[5m]), "__name__", "r_$1", "__name__", "(.*)")"#
    #expect(try instant(replaced, at: 10 * minute, in: x) == ["r_a_total 1"])
    #expect(
      try instant(replaced, at: 10 * minute, in: x, dialect: .v2)
        == ["{__name__=\"r_\"} 1"].map { _ in "r_ 1" })
  }

  @Test func `series of a range query are put together over time`() throws {
    let x = try store("a 1 stale", "b _ 2")
    #expect(
      try range("-a or -b", to: minute, step: minute, in: x) == ["{} 0:-1 60:-2"])
  }
}
