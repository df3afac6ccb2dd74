import PromQL
import Testing
import TimeSeries

struct SelectionTests {
  @Test func `the newest sample counts, up to the lookback`() throws {
    let up = try store("up 1 0")
    #expect(try instant("up", at: minute, in: up) == ["up 0"])
    #expect(try instant("up", at: 6 * minute - 1, in: up) == ["up 0"])
    #expect(try instant("up", at: 6 * minute, in: up) == [])
  }

  @Test func `in Prometheus 2 the lookback's first instant belongs to it`() throws {
    let up = try store("up 1 0")
    #expect(try instant("up", at: 6 * minute, in: up, dialect: .v2) == ["up 0"])
    #expect(try instant("up", at: 6 * minute + 1, in: up, dialect: .v2) == [])
  }

  @Test func `a series that has ended is gone at once`() throws {
    let up = try store("up 1 stale")
    #expect(try instant("up", at: minute - 1, in: up) == ["up 1"])
    #expect(try instant("up", at: minute, in: up) == [])
    #expect(try instant("count_over_time(up[5m])", at: minute, in: up) == ["{} 1"])
  }

  @Test func `the left edge belongs to a range in Prometheus 2 only`() throws {
    let x = try store("x 0+1x5")
    #expect(try instant("count_over_time(x[2m])", at: 4 * minute, in: x) == ["{} 2"])
    #expect(try instant("count_over_time(x[2m])", at: 4 * minute, in: x, dialect: .v2) == ["{} 3"])
  }

  @Test(arguments: [
    (#"x{a="1"}"#, ["x{a=\"1\"} 1"]), (#"x{a!="1"}"#, ["x{a=\"2\\n3\"} 2", "x{b=\"1\"} 3"]),
    (#"x{a=""}"#, ["x{b=\"1\"} 3"]), (#"x{a=~"2.3"}"#, ["x{a=\"2\\n3\"} 2"]),
    (#"x{a=~"1|2"}"#, ["x{a=\"1\"} 1"]), (#"x{a!~".+"}"#, ["x{b=\"1\"} 3"]),
    (#"{__name__=~"x|y", b="1"}"#, ["x{b=\"1\"} 3"]),
  ])
  func `conditions are put to whole values`(query: String, expected: [String]) throws {
    let x = try store(#"x{a="1"} 1"#, #"x{a="2\n3"} 2"#, #"x{b="1"} 3"#)
    #expect(try instant(query, at: 0, in: x) == expected)
  }

  @Test func `a dot matches no line feed in Prometheus 2`() throws {
    let x = try store(#"x{a="2\n3"} 2"#)
    #expect(try instant(#"x{a=~"2.3"}"#, at: 0, in: x, dialect: .v2) == [])
  }

  @Test func `offset and @ move a selection`() throws {
    let x = try store("x 0+1x60")
    #expect(try instant("x offset 5m", at: 20 * minute, in: x) == ["x 15"])
    #expect(try instant("x offset -5m", at: 20 * minute, in: x) == ["x 25"])
    #expect(try instant("x @ 600 offset 5m", at: 20 * minute, in: x) == ["x 5"])
    #expect(try instant("timestamp(x @ 610)", at: 20 * minute, in: x) == ["{} 600"])
    #expect(
      try range("x @ end()", from: 0, to: 2 * minute, step: minute, in: x) == [
        "x 0:2 60:2 120:2"
      ])
  }

  @Test func `a subquery is evaluated at multiples of its step`() throws {
    let x = try store("x 0+1x60")
    let query = "count_over_time(x[3m:2m])"
    #expect(try instant(query, at: 11 * minute, in: x) == ["{} 1"])
    #expect(try instant(query, at: 11 * minute, in: x, dialect: .v2) == ["{} 2"])
    #expect(try instant("x[3m:2m]", at: 12 * minute, in: x) == ["x 600:10 720:12"])
    #expect(try instant("x[1m30s]", at: 12 * minute, in: x) == ["x 660:11 720:12"])
  }

  @Test func `a subquery without a step takes the engine's`() throws {
    let x = try store("x 0+1x60")
    let expression = try Expression(parsing: "count_over_time(x[10m:])")
    let engine = Engine(subqueryStep: 5 * minute)
    guard case .vector(let elements) = try engine.instant(expression, at: 30 * minute, in: x).value
    else { return #expect(Bool(false)) }
    #expect(elements.map(\.sample.value) == [2])
  }
}
