import PromQL
import Terminal
import TimeSeries

/// A range result as a line chart, with one series a colour and its labels in the legend.
struct ResultChart {
  private let series: [Series]

  /// Nil for a result that is no matrix: a chart needs time.
  init?(_ result: QueryResult) {
    guard case .matrix(let series) = result.value else { return nil }
    self.series = series
  }

  /// The chart, ending in a line feed; of many series the first twelve.
  func text(style: TerminalStyle) -> String {
    let shown = series.prefix(12).map { series in
      ChartSeries(
        name: series.labels.notation,
        points: series.samples.map { .init(x: Double($0.timestamp) / 1000, y: $0.value) })
    }
    let lines = LineChart(series: Array(shown)).lines(style: style)
    let rest = series.count > shown.count ? ["  + \(series.count - shown.count)"] : []
    return (lines + rest).map { $0 + "\n" }.joined()
  }
}
