import TimeSeries

extension Evaluator {
  /// A function of one range and up to two scalars, which may stand before or after it.
  mutating func windows(
    _ call: Call, over timeline: Timeline, _ body: (SampleWindow) -> Double
  ) throws(PromQLError) -> [Row] {
    let (source, arguments) = try windowArguments(call, over: timeline)
    if call.function.name == "quantile_over_time", !source.series.isEmpty {
      remarkQuantiles(arguments.first, at: call.arguments[0].range)
    }
    return try slide(source, over: timeline, arguments: arguments, body)
  }

  private mutating func windowArguments(
    _ call: Call, over timeline: Timeline
  ) throws(PromQLError) -> (RangeSource, WindowArguments) {
    var source: RangeSource?
    var scalars: [[Double]] = []
    for (index, argument) in call.arguments.enumerated() {
      if argument.valueType == .matrix {
        try checkModifier(of: argument, for: call.function.name)
        source = try range(argument, over: timeline)
      } else {
        scalars.append(try scalar(call, index, over: timeline))
      }
    }
    guard let source else { throw PromQLError("expected a range vector", at: call.range) }
    let arguments = WindowArguments(
      first: scalars.first ?? [], second: scalars.dropFirst().first ?? [])
    return (source, arguments)
  }

  /// Refuses functions that samples beyond the edges of their range make no sense for.
  private func checkModifier(
    of argument: Expression, for name: String
  ) throws(PromQLError) {
    guard case .matrixSelector(let matrix) = argument.unparenthesized,
      let modifier = matrix.selector.extension
    else { return }
    let safe =
      modifier == .smoothed
      ? ["delta", "increase", "rate"] : ["changes", "delta", "increase", "rate", "resets"]
    guard !safe.contains(name) else { return }
    throw PromQLError(
      "\(modifier.rawValue) modifier can only be used with: \(safe.joined(separator: ", ")) - "
        + "not with \(name)")
  }

  /// Remarks on values of φ that are no quantile.
  mutating func remarkQuantiles(_ values: [Double], at range: SourceRange) {
    for φ in values where !(φ >= 0 && φ <= 1) {
      annotations.add(.invalidQuantile(φ, at: range))
    }
  }

  /// `rate` and `increase`, with a remark on names that aren't a counter's.
  mutating func rates(_ call: Call, over timeline: Timeline) throws(PromQLError) -> [Row] {
    let isRate = call.function.name == "rate"
    let rows = try windows(call, over: timeline) { isRate ? $0.rate : $0.increase }
    var names: Set<String> = []
    for row in rows where dialect == .v3 {
      guard let name = row.labels.metricName, names.insert(name).inserted else { continue }
      if !["_total", "_sum", "_count", "_bucket"].contains(where: { name.hasSuffix($0) }) {
        annotations.add(.possibleNonCounter(name, at: call.arguments[0].range))
      }
    }
    return try withoutNames(rows, sameLabels: .refused)
  }

  mutating func smoothed(_ call: Call, over timeline: Timeline) throws(PromQLError) -> [Row] {
    let (source, arguments) = try windowArguments(call, over: timeline)
    if !source.series.isEmpty {
      try checkFactors(arguments.first, "smoothing", "sf")
      try checkFactors(arguments.second, "trend", "tf")
    }
    return try withoutNames(
      try slide(source, over: timeline, arguments: arguments) { $0.smoothed },
      sameLabels: .refused)
  }

  private func checkFactors(
    _ values: [Double], _ name: String, _ symbol: String
  ) throws(PromQLError) {
    for value in values where value <= 0 || value >= 1 {
      throw PromQLError(
        "invalid \(name) factor. Expected: 0 < \(symbol) < 1, got: \(value.sixPlacesText)")
    }
  }

  /// 1 at the times at which no series has a sample in the range.
  mutating func absentOverTime(
    _ call: Call, over timeline: Timeline
  ) throws(PromQLError) -> [Row] {
    let rows = try windows(call, over: timeline) { _ in 1 }
    return absence(of: rows, argument: call.arguments[0], over: timeline)
  }

  mutating func absent(_ call: Call, over timeline: Timeline) throws(PromQLError) -> [Row] {
    let rows = try vector(call, 0, over: timeline)
    return absence(of: rows, argument: call.arguments[0], over: timeline)
  }

  private func absence(of rows: [Row], argument: Expression, over timeline: Timeline) -> [Row] {
    var values = [Double](repeating: 1, count: timeline.count)
    for row in rows {
      for index in values.indices where !row.values[index].isAbsent { values[index] = .absent }
    }
    let row = Row(labels: .sought(by: argument.unparenthesized), values: values)
    return row.isEmpty ? [] : [row]
  }
}

extension Labels {
  /// The labels that a selector asks for by equality, each once; none of any other expression.
  fileprivate static func sought(by expression: Expression) -> Labels {
    let selector: VectorSelector
    switch expression {
    case .vectorSelector(let plain): selector = plain
    case .matrixSelector(let matrix): selector = matrix.selector
    case .number, .string, .subquery, .call, .aggregation, .binary, .unary, .parenthesized:
      return .none
    }
    var builder = LabelsBuilder()
    var known: Set<String> = []
    for matcher in selector.matchers where matcher.label != Label.metricName {
      let isSought = matcher.operator == .equal && known.insert(matcher.label).inserted
      builder.set(matcher.label, to: isSought ? matcher.value : "")
    }
    return builder.labels
  }
}
