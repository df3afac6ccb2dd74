import PromQL
import Testing
import TimeSeries

struct OverTimeTests {
  @Test(arguments: [
    ("avg_over_time(x[5m])", "{} 3"), ("sum_over_time(x[5m])", "{} 15"),
    ("min_over_time(x[5m])", "{} 1"), ("max_over_time(x[5m])", "{} 5"),
    ("count_over_time(x[5m])", "{} 5"), ("stdvar_over_time(x[5m])", "{} 2"),
    ("quantile_over_time(0.75, x[5m])", "{} 4"), ("last_over_time(x[5m])", "x 4"),
    ("first_over_time(x[5m])", "x 5"), ("present_over_time(x[5m])", "{} 1"),
    ("changes(x[5m])", "{} 4"), ("mad_over_time(x[5m])", "{} 1"),
    ("ts_of_max_over_time(x[5m])", "{} 60"), ("ts_of_last_over_time(x[5m])", "{} 300"),
    ("absent_over_time(y{a=\"b\"}[5m])", "{a=\"b\"} 1"),
  ])
  func `functions over time`(query: String, expected: String) throws {
    let x = try store("x 9 5 1 3 2 4")
    #expect(try instant(query, at: 5 * minute, in: x) == [expected])
  }

  @Test func `sums keep what rounding takes away`() throws {
    let x = try store("x 1 1e100 1 -1e100")
    #expect(try instant("sum_over_time(x[10m])", at: 3 * minute, in: x) == ["{} 2"])
    #expect(try instant("avg_over_time(x[10m])", at: 3 * minute, in: x) == ["{} 0.5"])
  }

  @Test func `means of values whose sum is too large`() throws {
    let x = try store("x 1.7e308 1.7e308 1.7e308")
    #expect(try instant("avg_over_time(x[10m])", at: 3 * minute, in: x) == ["{} 1.7e+308"])
  }

  @Test func `a line through the samples goes on`() throws {
    let x = try store("x 0+60x10")
    #expect(try instant("deriv(x[10m])", at: 10 * minute, in: x) == ["{} 1"])
    #expect(try instant("predict_linear(x[10m], 3600)", at: 10 * minute, in: x) == ["{} 4200"])
  }

  @Test func `no series has a sample only at times`() throws {
    let x = try store(#"x{a="1"} 1 _ _ 1"#)
    #expect(
      try range("absent_over_time(x[1m])", to: 3 * minute, step: minute, in: x) == [
        "{} 60:1 120:1"
      ])
  }
}
