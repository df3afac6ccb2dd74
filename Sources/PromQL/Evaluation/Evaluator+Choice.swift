import TimeSeries

extension Evaluator {
  /// Some series of each group, as they are: the highest, the lowest, or a sample.
  mutating func chosen(
    _ aggregation: Aggregation, over timeline: Timeline
  ) throws(PromQLError) -> [Row] {
    let parameters = try parameter(aggregation, over: timeline)
    let rows = try evaluate(aggregation.operand, over: timeline).rows
    guard try admit(parameters, of: aggregation), !rows.isEmpty else { return [] }
    let groups = Groups(rows, by: aggregation.grouping)
    try budget.spend(rows.count * timeline.count)
    var chosen = rows.map { row in
      Row(
        labels: row.labels, dropsName: row.dropsName,
        values: [Double](repeating: .absent, count: timeline.count))
    }
    var order: [Int] = []
    for members in groups.members {
      for index in 0..<timeline.count {
        let candidates = members.compactMap { member in
          rows[member].values[index].isAbsent
            ? nil : Candidate(value: rows[member].values[index], row: member)
        }
        let places = choose(candidates, aggregation.aggregator, parameters[index], rows)
        for place in places { chosen[place].values[index] = rows[place].values[index] }
        if timeline.isInstant { order += places }
      }
    }
    return timeline.isInstant ? order.map { chosen[$0] } : chosen.filter { !$0.isEmpty }
  }

  /// Checks the numbers of series asked for; false where none is to be chosen at any time.
  private mutating func admit(
    _ parameters: [Double], of aggregation: Aggregation
  ) throws(PromQLError) -> Bool {
    let lowest = parameters.min() ?? 0
    let highest = parameters.max() ?? 0
    let hasNaN = parameters.contains(where: \.isNaN)
    guard aggregation.aggregator != .limitRatio else {
      return try admit(ratios: parameters, hasNaN: hasNaN, of: aggregation)
    }
    if dialect == .v3, !hasNaN, highest < 1 { return false }
    if hasNaN {
      throw PromQLError(
        dialect == .v3 ? "Parameter value is NaN" : "Scalar value NaN overflows int64")
    }
    if lowest <= -0x1p63 {
      throw PromQLError("Scalar value \(lowest.shortText) underflows int64")
    }
    if highest >= 0x1p63 {
      throw PromQLError("Scalar value \(highest.shortText) overflows int64")
    }
    return true
  }

  private mutating func admit(
    ratios: [Double], hasNaN: Bool, of aggregation: Aggregation
  ) throws(PromQLError) -> Bool {
    if hasNaN { throw PromQLError("Ratio value is NaN") }
    let range = aggregation.parameter?.range ?? aggregation.range
    let (lowest, highest) = (ratios.min() ?? 0, ratios.max() ?? 0)
    if highest > 1 { annotations.add(.invalidRatio(highest, cappedTo: 1, at: range)) }
    if lowest < -1 { annotations.add(.invalidRatio(lowest, cappedTo: -1, at: range)) }
    return lowest != 0 || highest != 0
  }

  private func choose(
    _ candidates: [Candidate], _ aggregator: Aggregator, _ parameter: Double, _ rows: [Row]
  ) -> [Int] {
    guard aggregator != .limitRatio else {
      return candidates.map(\.row).filter {
        SampleRatio.includes(rows[$0].labels, ratio: parameter)
      }
    }
    let count = Int(exactly: parameter.rounded(.towardZero)) ?? 0
    guard count >= 1 else { return [] }
    if aggregator == .limitK { return candidates.prefix(count).map(\.row) }
    var heap = CandidateHeap(
      capacity: count, direction: aggregator == .topk ? .top : .bottom, dialect: dialect)
    for candidate in candidates { heap.offer(candidate) }
    return heap.ranked.map(\.row)
  }
}
