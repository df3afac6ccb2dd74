import TimeSeries

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What every function of the catalog does, by its name.
enum FunctionBodies {
  static func body(named name: String) -> FunctionBody? { all[name] }

  private static let all: [String: FunctionBody] = [
    elements, dates, windows, scalars, specials,
  ].reduce(into: [:]) { $0.merge($1) { first, _ in first } }

  private static let elements: [String: FunctionBody] = [
    "abs": .element { $0.magnitude },
    "acos": .element { acos($0) },
    "acosh": .element { acosh($0) },
    "asin": .element { asin($0) },
    "asinh": .element { asinh($0) },
    "atan": .element { atan($0) },
    "atanh": .element { atanh($0) },
    "ceil": .element { $0.rounded(.up) },
    "cos": .element { cos($0) },
    "cosh": .element { cosh($0) },
    "deg": .element { $0 * 180 / .pi },
    "exp": .element { exp($0) },
    "floor": .element { $0.rounded(.down) },
    "ln": .element { log($0) },
    "log10": .element { log10($0) },
    "log2": .element { log2($0) },
    "rad": .element { $0 * .pi / 180 },
    "sgn": .element { $0 < 0 ? -1 : $0 > 0 ? 1 : $0 },
    "sin": .element { sin($0) },
    "sinh": .element { sinh($0) },
    "sqrt": .element { $0.squareRoot() },
    "tan": .element { tan($0) },
    "tanh": .element { tanh($0) },
  ]

  private static let dates: [String: FunctionBody] = [
    "day_of_month": .date { $0.day },
    "day_of_week": .date { $0.weekday },
    "day_of_year": .date { $0.dayOfYear },
    "days_in_month": .date { $0.daysInMonth },
    "hour": .date { $0.hour },
    "minute": .date { $0.minute },
    "month": .date { $0.month },
    "year": .date { $0.year },
  ]

  private static let windows: [String: FunctionBody] = [
    "avg_over_time": .window { $0.average },
    "changes": .window { $0.changes },
    "count_over_time": .window { Double($0.samples.count) },
    "delta": .window { $0.delta },
    "deriv": .window { $0.derivative },
    "first_over_time": .sample { $0.samples.first?.value ?? .absent },
    "idelta": .window { $0.instantDelta },
    "irate": .window { $0.instantRate },
    "last_over_time": .sample { $0.samples.last?.value ?? .absent },
    "mad_over_time": .window { $0.medianDeviation },
    "max_over_time": .window { $0.maximum },
    "min_over_time": .window { $0.minimum },
    "predict_linear": .window { $0.prediction },
    "present_over_time": .window { _ in 1 },
    "quantile_over_time": .window { $0.quantile },
    "resets": .window { $0.resets },
    "stddev_over_time": .window { $0.variance.squareRoot() },
    "stdvar_over_time": .window { $0.variance },
    "sum_over_time": .window { $0.sum },
    "ts_of_first_over_time": .window { $0.timeOfFirst },
    "ts_of_last_over_time": .window { $0.timeOfLast },
    "ts_of_max_over_time": .window { $0.timeOfMaximum },
    "ts_of_min_over_time": .window { $0.timeOfMinimum },
  ]

  private static let scalars: [String: FunctionBody] = [
    "pi": .query { _ in .pi },
    "start": .query { $0.start },
    "end": .query { $0.end },
    "range": .query { $0.end - $0.start },
    "step": .query { $0.step },
    "max_of": .scalars { $0.orHigher($1) },
    "min_of": .scalars { $0.orLower($1) },
  ]

  private static let specials: [String: FunctionBody] = [
    "absent": .special(.absent),
    "absent_over_time": .special(.absentOverTime),
    "clamp": .special(.clamp),
    "clamp_max": .special(.clampMaximum),
    "clamp_min": .special(.clampMinimum),
    "double_exponential_smoothing": .special(.smoothing),
    "histogram_avg": .special(.nativeHistogram),
    "histogram_count": .special(.nativeHistogram),
    "histogram_fraction": .special(.histogramFraction),
    "histogram_quantile": .special(.histogramQuantile),
    "histogram_quantiles": .special(.histogramQuantiles),
    "histogram_stddev": .special(.nativeHistogram),
    "histogram_stdvar": .special(.nativeHistogram),
    "histogram_sum": .special(.nativeHistogram),
    "holt_winters": .special(.smoothing),
    "increase": .special(.rate),
    "info": .special(.info),
    "label_join": .special(.labelJoin),
    "label_replace": .special(.labelReplace),
    "rate": .special(.rate),
    "round": .special(.round),
    "scalar": .special(.scalar),
    "sort": .special(.sort),
    "sort_by_label": .special(.sortByLabel),
    "sort_by_label_desc": .special(.sortByLabelDescending),
    "sort_desc": .special(.sortDescending),
    "start_timestamp": .special(.nativeHistogram),
    "time": .special(.time),
    "timestamp": .special(.timestamp),
    "vector": .special(.vector),
  ]
}
