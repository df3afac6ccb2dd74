import Terminal
import Testing

struct LineChartTests {
  private let plain = TerminalStyle(usesColor: false, usesUnicode: false, width: 40)
  private let braille = TerminalStyle(usesColor: false, usesUnicode: true, width: 40)

  private func ramp(_ name: String = "up") -> ChartSeries {
    ChartSeries(
      name: name, points: (0...10).map { ChartSeries.Point(x: Double($0) * 60, y: Double($0)) })
  }

  @Test func `a rising line in plain characters`() {
    let lines = LineChart(series: [ramp()], unit: "s", height: 5).lines(style: plain)
    #expect(
      lines
        == [
          "10 s |                             *  *",
          "     |                      *   *      ",
          "   5 |             *  *  *             ",
          "     |      *   *                      ",
          "   0 |*  *                             ",
          "     +---------------------------------",
          "     00:00:00                  00:10:00",
          "  * up  10 s",
        ])
  }

  @Test func `every line fits the width`() {
    for style in [plain, braille] {
      let lines = LineChart(series: [ramp()], height: 8).lines(style: style)
      #expect(lines.allSatisfy { $0.count <= 40 })
    }
  }

  @Test func `two series have marks of their own without colour`() {
    let flat = ChartSeries(name: "flat", points: [.init(x: 0, y: 5), .init(x: 600, y: 5)])
    let lines = LineChart(series: [ramp(), flat]).lines(style: plain)
    #expect(lines.contains("  * up  10") && lines.contains("  + flat  5"))
  }

  @Test func `colours appear only where they may`() {
    let colored = TerminalStyle(usesColor: true, usesUnicode: true, width: 40)
    #expect(LineChart(series: [ramp()]).lines(style: colored).joined().contains("\u{1B}[36m"))
    #expect(!LineChart(series: [ramp()]).lines(style: braille).joined().contains("\u{1B}"))
  }

  @Test(arguments: [
    [], [ChartSeries.Point(x: 0, y: .nan)], [.init(x: 0, y: .infinity)],
  ]) func `nothing to draw gives nothing`(points: [ChartSeries.Point]) {
    #expect(LineChart(series: [ChartSeries(name: "a", points: points)]).lines(style: plain) == [])
  }

  @Test(arguments: [0, 5, -3, 1e300, -1e300, 1e-300])
  func `one value alone is drawn`(value: Double) {
    let chart = LineChart(series: [ChartSeries(name: "a", points: [.init(x: 10, y: value)])])
    #expect(chart.lines(style: braille).count == 15)
  }
}
