import TimeSeries

extension Evaluator {
  /// A part of the date of each value, or of the time of evaluation where there is no argument.
  mutating func dates(
    _ call: Call, over timeline: Timeline, _ part: (CalendarDate) -> Int64
  ) throws(PromQLError) -> [Row] {
    guard call.arguments.isEmpty else {
      let rows = try vector(call, 0, over: timeline)
      return try mapped(rows) { Double(part(CalendarDate(seconds: $0))) }
    }
    let values = (0..<timeline.count).map { index in
      Double(part(CalendarDate(seconds: Double(timeline[index] / 1000))))
    }
    return [Row(labels: .none, values: values)]
  }

  /// `round` and the clamping functions: each value with the scalars of its time.
  mutating func adjusted(
    _ call: Call, _ function: SpecialFunction, over timeline: Timeline
  ) throws(PromQLError) -> [Row] {
    var rows = try vector(call, 0, over: timeline)
    let first = try scalar(call, 1, over: timeline)
    let second = try scalar(call, 2, over: timeline)
    for place in rows.indices {
      for index in rows[place].values.indices where !rows[place].values[index].isAbsent {
        rows[place].values[index] = Evaluator.adjust(
          rows[place].values[index], function, index < first.count ? first[index] : 1,
          index < second.count ? second[index] : .infinity)
      }
    }
    return try withoutNames(rows.filter { !$0.isEmpty })
  }

  private static func adjust(
    _ value: Double, _ function: SpecialFunction, _ first: Double, _ second: Double
  ) -> Double {
    switch function {
    case .round: (value * (1 / first) + 0.5).rounded(.down) / (1 / first)
    case .clampMinimum: clamp(value, first, .infinity)
    case .clampMaximum: clamp(value, -.infinity, first)
    default: clamp(value, first, second)
    }
  }

  /// The value between two limits; none where the limits are in the wrong order.
  private static func clamp(_ value: Double, _ low: Double, _ high: Double) -> Double {
    if high < low { return .absent }
    return low.orHigher(high.orLower(value))
  }

  /// The value of the only series; NaN where there are more or none.
  mutating func singleValues(
    _ call: Call, over timeline: Timeline
  ) throws(PromQLError) -> [Double] {
    let rows = try vector(call, 0, over: timeline)
    return (0..<timeline.count).map { index in
      var found: Double?
      for row in rows where !row.values[index].isAbsent {
        if found != nil { return .nan }
        found = row.values[index]
      }
      return found ?? .nan
    }
  }

  /// When each value was measured if it comes straight from a selector, else when it was computed.
  mutating func timestamps(
    _ call: Call, over timeline: Timeline
  ) throws(PromQLError) -> [Row] {
    if case .vectorSelector(let selector) = call.arguments[0].unparenthesized {
      let rows = try selectSamples(selector, over: timeline) { Double($0.timestamp) / 1000 }
      return try withoutNames(rows)
    }
    var rows = try vector(call, 0, over: timeline)
    for place in rows.indices {
      for index in rows[place].values.indices where !rows[place].values[index].isAbsent {
        rows[place].values[index] = Double(timeline[index]) / 1000
      }
    }
    return try withoutNames(rows)
  }
}
