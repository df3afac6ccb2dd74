import TimeSeries

extension Evaluator {
  mutating func aggregate(
    _ aggregation: Aggregation, over timeline: Timeline
  ) throws(PromQLError) -> [Row] {
    switch aggregation.aggregator {
    case .sum, .avg, .count, .min, .max, .group, .stddev, .stdvar:
      return try reduced(aggregation, over: timeline)
    case .quantile: return try quantiles(aggregation, over: timeline)
    case .countValues: return try countedValues(aggregation, over: timeline)
    case .topk, .bottomk, .limitK, .limitRatio: return try chosen(aggregation, over: timeline)
    }
  }

  private mutating func reduced(
    _ aggregation: Aggregation, over timeline: Timeline
  ) throws(PromQLError) -> [Row] {
    let rows = try evaluate(aggregation.operand, over: timeline).rows
    switch (aggregation.aggregator, dialect) {
    case (.sum, .v2): return try reduced(rows, aggregation, timeline, PlainSum.self)
    case (.avg, .v2): return try reduced(rows, aggregation, timeline, PlainMean.self)
    case (.avg, .v3): return try reduced(rows, aggregation, timeline, RunningMean.self)
    case (.count, _): return try reduced(rows, aggregation, timeline, ValueCount.self)
    case (.min, _): return try reduced(rows, aggregation, timeline, Lowest.self)
    case (.max, _): return try reduced(rows, aggregation, timeline, Highest.self)
    case (.group, _): return try reduced(rows, aggregation, timeline, Presence.self)
    case (.stdvar, .v2): return try reduced(rows, aggregation, timeline, PlainVariance.self)
    case (.stdvar, .v3): return try reduced(rows, aggregation, timeline, Variance.self)
    case (.stddev, _): return try deviations(rows, aggregation, timeline)
    default: return try reduced(rows, aggregation, timeline, CompensatedSum.self)
    }
  }

  private mutating func deviations(
    _ rows: [Row], _ aggregation: Aggregation, _ timeline: Timeline
  ) throws(PromQLError) -> [Row] {
    var variances =
      dialect == .v2
      ? try reduced(rows, aggregation, timeline, PlainVariance.self)
      : try reduced(rows, aggregation, timeline, Variance.self)
    for place in variances.indices {
      for index in variances[place].values.indices
      where !variances[place].values[index].isAbsent {
        variances[place].values[index] = variances[place].values[index].squareRoot()
      }
    }
    return variances
  }

  /// One series a group, each value accumulated over the group's series in their order.
  private mutating func reduced<State: Accumulator>(
    _ rows: [Row], _ aggregation: Aggregation, _ timeline: Timeline, _ type: State.Type
  ) throws(PromQLError) -> [Row] {
    let groups = Groups(rows, by: aggregation.grouping)
    try budget.reserve(rows: groups.labels.count, over: timeline)
    try budget.spend(rows.count * timeline.count)
    return zip(groups.labels, groups.members).map { labels, members in
      var states = [State?](repeating: nil, count: timeline.count)
      for member in members { Evaluator.accumulate(rows[member].values, into: &states) }
      return Row(
        labels: labels, dropsName: members.contains { rows[$0].dropsName },
        values: states.map { $0?.value ?? .absent })
    }
  }

  private static func accumulate<State: Accumulator>(
    _ values: [Double], into states: inout [State?]
  ) {
    for index in values.indices where !values[index].isAbsent {
      if states[index] == nil {
        states[index] = State(values[index])
      } else {
        states[index]?.add(values[index])
      }
    }
  }

  private mutating func quantiles(
    _ aggregation: Aggregation, over timeline: Timeline
  ) throws(PromQLError) -> [Row] {
    let quantiles = try parameter(aggregation, over: timeline)
    if dialect == .v3, let parameter = aggregation.parameter {
      remarkQuantiles(quantiles, at: parameter.range)
    }
    let rows = try evaluate(aggregation.operand, over: timeline).rows
    let groups = Groups(rows, by: aggregation.grouping)
    try budget.reserve(rows: groups.labels.count, over: timeline)
    try budget.spend(rows.count * timeline.count)
    return zip(groups.labels, groups.members).map { labels, members in
      var row = Row(labels: labels, dropsName: members.contains { rows[$0].dropsName }, values: [])
      row.values = (0..<timeline.count).map { index in
        var values = members.map { rows[$0].values[index] }.filter { !$0.isAbsent }
        return values.isEmpty ? .absent : Quantile.value(quantiles[index], of: &values)
      }
      return row
    }
  }

  /// The values of the parameter at every time.
  mutating func parameter(
    _ aggregation: Aggregation, over timeline: Timeline
  ) throws(PromQLError) -> [Double] {
    guard let parameter = aggregation.parameter else { return [] }
    return try evaluate(parameter, over: timeline).values
  }

  /// How many series of a group have each value, which a label tells.
  private mutating func countedValues(
    _ aggregation: Aggregation, over timeline: Timeline
  ) throws(PromQLError) -> [Row] {
    guard let parameter = aggregation.parameter else { return [] }
    let name = try evaluate(parameter, over: timeline).text
    guard isLabelName(name) else {
      throw PromQLError("invalid label name \(QuotedText.quote(name))")
    }
    let rows = try evaluate(aggregation.operand, over: timeline).rows
    let groups = Groups(rows, by: aggregation.grouping.extended(by: name))
    var counter = ValueCounter(label: name, timeline: timeline)
    for (labels, members) in zip(groups.labels, groups.members) {
      for member in members {
        try counter.count(rows[member], group: labels, budget: &budget)
      }
    }
    return counter.rows
  }
}

extension Grouping {
  /// The groups that `count_values` starts from: its own label is set later.
  fileprivate func extended(by name: String) -> Grouping {
    switch self {
    case .by: self
    case .without(let labels): .without(labels + [name])
    }
  }
}

/// Counts equal values at each time.
private struct ValueCounter {
  let label: String
  let timeline: Timeline
  private(set) var rows: [Row] = []
  private var places: [Labels: Int] = [:]

  init(label: String, timeline: Timeline) {
    self.label = label
    self.timeline = timeline
  }

  mutating func count(
    _ row: Row, group: Labels, budget: inout Budget
  ) throws(PromQLError) {
    var known: (bits: UInt64, place: Int)?
    for (index, value) in row.values.enumerated() where !value.isAbsent {
      if known?.bits != value.bitPattern {
        let labels = group.setting(label, to: value.plainText)
        known = (value.bitPattern, try place(of: labels, budget: &budget))
      }
      guard let place = known?.place else { continue }
      let count = rows[place].values[index]
      rows[place].values[index] = count.isAbsent ? 1 : count + 1
    }
  }

  private mutating func place(
    of labels: Labels, budget: inout Budget
  ) throws(PromQLError) -> Int {
    if let place = places[labels] { return place }
    try budget.reserve(rows: rows.count + 1, over: timeline)
    places[labels] = rows.count
    rows.append(
      Row(labels: labels, values: [Double](repeating: .absent, count: timeline.count)))
    return rows.count - 1
  }
}
