import PromQL
import Testing
import TimeSeries

struct RateTests {
  @Test func `a counter reset does not make rate negative`() throws {
    let x = try store("x_total 0 60 120 0 60")
    #expect(try instant("increase(x_total[5m1s])", at: 4 * minute, in: x) == ["{} 180"])
    #expect(try instant("resets(x_total[5m])", at: 4 * minute, in: x) == ["{} 1"])
  }

  @Test func `an increase is extended to the edges that samples come close to`() throws {
    let x = try store("x_total 100+60x10")
    #expect(try instant("increase(x_total[5m])", at: 10 * minute, in: x) == ["{} 300"])
    #expect(try instant("rate(x_total[5m])", at: 10 * minute, in: x) == ["{} 1"])
    #expect(try instant("increase(x_total[5m])", at: 13 * minute, in: x) == ["{} 150"])
    #expect(try instant("delta(x_total[1m])", at: 10 * minute, in: x) == [])
  }

  @Test func `a counter is not extended to below zero`() throws {
    let x = try store("x_total _ _ 3+60x5")
    #expect(try instant("increase(x_total[10m])", at: 7 * minute, in: x) == ["{} 303"])
    #expect(try instant("delta(x_total[10m])", at: 7 * minute, in: x) == ["{} 330"])
  }

  @Test func `the dialects put the bounds of an extension in another order`() throws {
    let x = try store("x_total _ _ 66+60x5")
    #expect(try instant("increase(x_total[10m])", at: 7 * minute, in: x) == ["{} 330"])
    #expect(
      try instant("increase(x_total[10m])", at: 7 * minute, in: x, dialect: .v2) == ["{} 330"])
    let y = try store("y_total _ _ 63+60x5")
    #expect(try instant("increase(y_total[10m])", at: 7 * minute, in: y) == ["{} 330"])
    #expect(
      try instant("increase(y_total[10m])", at: 7 * minute, in: y, dialect: .v2) == ["{} 363"])
  }

  @Test func `instant rates look at the last two samples`() throws {
    let x = try store("x_total 0 60 180 30")
    #expect(try instant("irate(x_total[5m])", at: 2 * minute, in: x) == ["{} 2"])
    #expect(try instant("irate(x_total[5m])", at: 3 * minute, in: x) == ["{} 0.5"])
    #expect(try instant("idelta(x_total[5m])", at: 3 * minute, in: x) == ["{} -150"])
  }

  @Test func `a rate of something that isn't called a counter is remarked on`() throws {
    let x = try store("memory 0+1x10")
    #expect(
      try remarks("sum(rate(memory[5m]))", at: 10 * minute, in: x) == [
        "PromQL info: metric might not be a counter, name does not end in "
          + "_total/_sum/_count/_bucket: \"memory\" (1:10)"
      ])
  }
}
