/// A line of a chart.
public struct ChartSeries: Sendable, Equatable {
  /// A point: `x` in seconds since the epoch, `y` in the chart's unit.
  public struct Point: Sendable, Equatable {
    /// The time, in seconds since the epoch.
    public let x: Double
    /// The value, in the unit of the chart.
    public let y: Double

    /// Puts one together from its parts.
    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// The name.
  public let name: String
  /// In the order of time; points that are no number or infinite are not drawn.
  public let points: [Point]

  /// Puts one together from its parts.
  public init(name: String, points: [Point]) {
    self.name = name
    self.points = points.filter { $0.x.isFinite && $0.y.isFinite }
  }
}
