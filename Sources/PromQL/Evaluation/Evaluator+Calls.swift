import TimeSeries

extension Evaluator {
  mutating func evaluate(_ call: Call, over timeline: Timeline) throws(PromQLError) -> Rows {
    switch FunctionBodies.body(named: call.function.name) {
    case .element(let transform):
      return .vector(try mapped(try vector(call, 0, over: timeline), transform))
    case .date(let part): return .vector(try dates(call, over: timeline, part))
    case .window(let body):
      return .vector(
        try withoutNames(try windows(call, over: timeline, body), sameLabels: .refused))
    case .sample(let body): return .vector(try windows(call, over: timeline, body))
    case .scalars(let combine):
      let left = try scalar(call, 0, over: timeline)
      let right = try scalar(call, 1, over: timeline)
      return .scalar(zip(left, right).map { combine($0, $1) })
    case .query(let value): return try constant(value(queryTimes), over: timeline)
    case .special(let function): return try evaluate(function, of: call, over: timeline)
    case nil: throw PromQLError("unknown function \(call.function.name)", at: call.range)
    }
  }

  private var queryTimes: QueryTimes {
    QueryTimes(
      start: Double(query.start) / 1000, end: Double(query.end) / 1000,
      step: Double(query.step) / 1000)
  }

  private mutating func evaluate(
    _ function: SpecialFunction, of call: Call, over timeline: Timeline
  ) throws(PromQLError) -> Rows {
    switch function {
    case .absent: .vector(try absent(call, over: timeline))
    case .absentOverTime: .vector(try absentOverTime(call, over: timeline))
    case .scalar: .scalar(try singleValues(call, over: timeline))
    case .vector:
      .vector([Row(labels: .none, values: try scalar(call, 0, over: timeline))])
    case .time: .scalar((0..<timeline.count).map { Double(timeline[$0]) / 1000 })
    case .timestamp: .vector(try timestamps(call, over: timeline))
    case .round, .clamp, .clampMinimum, .clampMaximum:
      .vector(try adjusted(call, function, over: timeline))
    case .sort, .sortDescending, .sortByLabel, .sortByLabelDescending:
      .vector(try sorted(call, function, over: timeline))
    case .labelReplace: .vector(try labelReplaced(call, over: timeline))
    case .labelJoin: .vector(try labelJoined(call, over: timeline))
    case .info: .vector(try enriched(call, over: timeline))
    case .histogramQuantile: .vector(try histogramQuantile(call, over: timeline))
    case .histogramQuantiles: .vector(try histogramQuantiles(call, over: timeline))
    case .histogramFraction: .vector(try histogramFraction(call, over: timeline))
    case .nativeHistogram: .vector(try nothing(call, over: timeline))
    case .rate: .vector(try rates(call, over: timeline))
    case .smoothing: .vector(try smoothed(call, over: timeline))
    }
  }

  /// The series of an argument.
  mutating func vector(
    _ call: Call, _ index: Int, over timeline: Timeline
  ) throws(PromQLError) -> [Row] {
    guard index < call.arguments.count else { return [] }
    return try evaluate(call.arguments[index], over: timeline).rows
  }

  /// The values of a scalar argument.
  mutating func scalar(
    _ call: Call, _ index: Int, over timeline: Timeline
  ) throws(PromQLError) -> [Double] {
    guard index < call.arguments.count else { return [] }
    return try evaluate(call.arguments[index], over: timeline).values
  }

  /// The text of a string argument.
  mutating func text(_ call: Call, _ index: Int) throws(PromQLError) -> String {
    guard index < call.arguments.count else { return "" }
    return try evaluate(call.arguments[index], over: Timeline(at: query.start)).text
  }

  /// Only native histograms have what such a function takes.
  private mutating func nothing(
    _ call: Call, over timeline: Timeline
  ) throws(PromQLError) -> [Row] {
    _ = try vector(call, 0, over: timeline)
    return []
  }
}
