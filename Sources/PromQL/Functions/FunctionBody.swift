/// What a function does.
enum FunctionBody: Sendable {
  /// Each value of an instant vector becomes another.
  case element(@Sendable (Double) -> Double)
  /// Each value becomes a part of the date that it stands for.
  case date(@Sendable (CalendarDate) -> Int64)
  /// Each series' range becomes a value.
  case window(@Sendable (SampleWindow) -> Double)
  /// The same, for functions that yield one of the samples: the series keep their names.
  case sample(@Sendable (SampleWindow) -> Double)
  /// Two scalars become one.
  case scalars(@Sendable (Double, Double) -> Double)
  /// A scalar that the query itself tells, in seconds.
  case query(@Sendable (QueryTimes) -> Double)
  /// Needs more than the values: the whole vector, its labels or the time.
  case special(SpecialFunction)
}

/// When a query begins and ends, and the time between its steps; in seconds.
struct QueryTimes {
  let start: Double
  let end: Double
  let step: Double
}

/// Functions that look at more than one value at a time.
enum SpecialFunction {
  case absent, absentOverTime, scalar, vector, time, timestamp
  case round, clamp, clampMinimum, clampMaximum
  case sort, sortDescending, sortByLabel, sortByLabelDescending
  case labelReplace, labelJoin, info
  case histogramQuantile, histogramQuantiles, histogramFraction
  /// Takes a native histogram apart; plain numbers have nothing to be taken apart.
  case nativeHistogram
  case rate
  case smoothing
}
