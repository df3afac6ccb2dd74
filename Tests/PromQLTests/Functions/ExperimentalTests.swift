import PromQL
import Testing
import TimeSeries

struct ExperimentalTests {
  @Test func `info adds the labels of what a series is about`() throws {
    let x = try store(
      #"up{instance="a", job="1"} 1 1"#, #"up{instance="b", job="1"} 1 1"#,
      #"target_info{instance="a", job="1", version="1"} 1 stale"#,
      #"target_info{instance="a", job="1", version="2"} _ 1"#)
    #expect(
      try range("info(up)", to: minute, step: minute, in: x) == [
        #"up{instance="a", job="1", version="1"} 0:1"#,
        #"up{instance="a", job="1", version="2"} 60:1"#,
        #"up{instance="b", job="1"} 0:1 60:1"#,
      ])
    #expect(
      try instant(#"info(up, {version="1"})"#, at: 0, in: x) == [
        #"up{instance="a", job="1", version="1"} 1"#
      ])
  }

  @Test func `anchored ranges take in the sample before, smoothed ones what is between`() throws {
    let x = try store("x_total 0+60x10")
    let time = 10 * minute - 30_000
    #expect(try instant("increase(x_total[1m])", at: time, in: x) == [])
    #expect(try instant("increase(x_total[1m] anchored)", at: time, in: x) == ["{} 60"])
    #expect(try instant("increase(x_total[1m] smoothed)", at: time, in: x) == ["{} 60"])
    #expect(try instant("x_total smoothed", at: time, in: x) == ["x_total 570"])
    #expect(try instant("x_total", at: time, in: x) == ["x_total 540"])
    #expect(
      failure("deriv(x_total[3m] anchored)", in: x)
        == "anchored modifier can only be used with: changes, delta, increase, rate, resets - not "
        + "with deriv")
  }

  @Test func `a query can tell its own times`() throws {
    #expect(
      try range("end() - start()", to: 60_000, step: 30_000, in: SeriesStore()) == [
        "{} 0:60 30:60 60:60"
      ])
    #expect(
      try range("range() / step()", to: 60_000, step: 30_000, in: SeriesStore()) == [
        "{} 0:2 30:2 60:2"
      ])
    #expect(try instant("max_of(1, 2) + min_of(1, 2)", at: 0, in: SeriesStore()) == ["3"])
  }
}
