/// Series drawn over time, with axes, unit and legend.
public struct LineChart: Sendable {
  /// The lines to be drawn, in the order of the legend.
  public let series: [ChartSeries]
  /// The unit of the values, for example `s`; empty for none.
  public let unit: String
  /// The rows of the drawing itself.
  public let height: Int

  /// Puts one together from its parts.
  public init(series: [ChartSeries], unit: String = "", height: Int = 12) {
    self.series = series
    self.unit = unit
    self.height = min(max(height, 3), 60)
  }

  /// The chart in lines; empty where no point can be drawn.
  public func lines(style: TerminalStyle) -> [String] {
    let points = series.flatMap(\.points)
    guard !points.isEmpty else { return [] }
    let vertical = Scale(fitting: points.map(\.y), ticks: 4)
    let times = Scale(
      low: points.map(\.x).min() ?? 0, high: points.map(\.x).max() ?? 1)
    let labels = axisLabels(vertical)
    let gutter = (labels.map(\.count).max() ?? 0) + 1
    let columns = max(style.width - gutter - 2, 10)
    let rows =
      style.usesUnicode
      ? brailleRows(vertical, times, columns, style) : plainRows(vertical, times, columns)
    let drawing = zip(labels, rows).map { label, row in
      String(repeating: " ", count: gutter - label.count - 1) + label + " " + edge(style) + row
    }
    return drawing + axis(times, gutter: gutter, columns: columns, style) + legend(style)
  }

  private func edge(_ style: TerminalStyle) -> String { style.usesUnicode ? "┤" : "|" }

  /// A label for each row, empty but for the top, the middle and the bottom.
  private func axisLabels(_ scale: Scale) -> [String] {
    (0..<height).map { row in
      guard row == 0 || row == height - 1 || row == (height - 1) / 2 else { return "" }
      let share = 1 - Double(row) / Double(height - 1)
      return Figure.short(scale.value(at: share)) + (row == 0 && !unit.isEmpty ? " \(unit)" : "")
    }
  }

  private func brailleRows(
    _ vertical: Scale, _ times: Scale, _ columns: Int, _ style: TerminalStyle
  ) -> [String] {
    var canvas = BrailleCanvas(columns: columns, rows: height)
    for (ink, line) in series.enumerated() {
      let dots = line.points.map { point in
        (
          x: times.dot(of: point.x, count: canvas.width),
          y: vertical.dot(of: point.y, count: canvas.height)
        )
      }
      if let only = dots.first, dots.count == 1 { canvas.set(only.x, only.y, ink: ink) }
      for (start, end) in zip(dots, dots.dropFirst()) {
        canvas.line(from: start, to: end, ink: ink)
      }
    }
    return (0..<height).map { row in
      canvas.row(row).map { Ink.series($0.ink).applied(to: String($0.character), style) }.joined()
    }
  }

  private func plainRows(_ vertical: Scale, _ times: Scale, _ columns: Int) -> [String] {
    var grid = Array(repeating: Array(repeating: Character(" "), count: columns), count: height)
    for (index, line) in series.enumerated() {
      for point in line.points {
        let row = height - 1 - vertical.dot(of: point.y, count: height)
        grid[row][times.dot(of: point.x, count: columns)] = Ink.mark(index)
      }
    }
    return grid.map { String($0) }
  }

  private func axis(
    _ times: Scale, gutter: Int, columns: Int, _ style: TerminalStyle
  ) -> [String] {
    let line =
      style.usesUnicode
      ? "└" + String(repeating: "─", count: columns) : "+" + String(repeating: "-", count: columns)
    let (start, end) = (ClockTime.text(times.low), ClockTime.text(times.high))
    let gap = String(repeating: " ", count: max(1, columns + 1 - start.count - end.count))
    let margin = String(repeating: " ", count: gutter)
    return [margin + line, margin + start + gap + end]
  }

  private func legend(_ style: TerminalStyle) -> [String] {
    series.enumerated().map { index, line in
      let mark = style.usesUnicode && style.usesColor ? "━" : String(Ink.mark(index))
      let last = line.points.last.map { "  \(Figure.short($0.y))\(unit.isEmpty ? "" : " \(unit)")" }
      return "  " + Ink.series(index).applied(to: mark, style) + " " + line.name + (last ?? "")
    }
  }
}
