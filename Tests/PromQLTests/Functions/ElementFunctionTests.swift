import PromQL
import Testing
import TimeSeries

struct ElementFunctionTests {
  @Test(arguments: [
    ("round(x)", ["{a=\"1\"} 3", "{a=\"2\"} -2"]), ("round(x, 5)", ["{a=\"1\"} 5", "{a=\"2\"} 0"]),
    ("clamp(x, 0, 1)", ["{a=\"1\"} 1", "{a=\"2\"} 0"]), ("clamp(x, 1, 0)", []),
    ("clamp_min(x, 0)", ["{a=\"1\"} 2.5", "{a=\"2\"} 0"]),
    ("sgn(x)", ["{a=\"1\"} 1", "{a=\"2\"} -1"]), ("scalar(x)", ["NaN"]),
    (#"scalar(x{a="1"})"#, ["2.5"]), ("sort(x)", [#"x{a="2"} -2"#, #"x{a="1"} 2.5"#]),
    ("sort_by_label_desc(x, \"a\")", [#"x{a="2"} -2"#, #"x{a="1"} 2.5"#]),
    ("absent(x)", []), (#"absent(y{a="1", b=~"2", c="3", c="4"})"#, [#"{a="1"} 1"#]),
    ("absent(sum(y))", ["{} 1"]), ("vector(time())", ["{} 0"]), ("-x{a=\"1\"}", ["{a=\"1\"} -2.5"]),
    (
      #"label_replace(x, "b", "$1-${n}", "a", "(?P<n>.)")"#,
      [#"x{a="1", b="1-1"} 2.5"#, #"x{a="2", b="2-2"} -2"#]
    ),
    (#"label_replace(x{a="1"}, "a", "", "a", ".*")"#, ["x 2.5"]),
    (#"label_join(x{a="1"}, "b", "-", "a", "none", "a")"#, [#"x{a="1", b="1--1"} 2.5"#]),
  ])
  func `functions of instant vectors`(query: String, expected: [String]) throws {
    let x = try store(#"x{a="1"} 2.5"#, #"x{a="2"} -2"#)
    #expect(try instant(query, at: 0, in: x) == expected)
  }

  @Test(arguments: [
    ("year", "2024"), ("month", "2"), ("day_of_month", "29"), ("day_of_week", "4"),
    ("day_of_year", "60"), ("days_in_month", "29"), ("hour", "23"), ("minute", "58"),
  ])
  func `dates are read in UTC`(name: String, expected: String) throws {
    let query = "\(name)(vector(1709251139))"
    #expect(try instant(query, at: 0, in: SeriesStore()) == ["{} \(expected)"])
    #expect(
      try instant("\(name)()", at: 1_709_251_139_000, in: SeriesStore()) == ["{} \(expected)"])
  }

  @Test(arguments: ["-1e300", "1e300", "NaN", "-Inf", "-62135596801", "253402300800"])
  func `no number is too large to be a date`(number: String) throws {
    for name in ["year", "month", "day_of_week", "day_of_year", "days_in_month", "minute"] {
      #expect(try instant("\(name)(vector(\(number)))", at: 0, in: SeriesStore()).count == 1)
    }
  }
}
