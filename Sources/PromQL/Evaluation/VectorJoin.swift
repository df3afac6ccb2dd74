import TimeSeries

/// An operator between two instant vectors whose series find each other by their labels.
///
/// Below, `many` is the side of which several series may meet one of the other, `one`: the left and
/// the right, unless `group_right` turns them round.
struct VectorJoin {
  let operation: BinaryOperation
  let matching: VectorMatching
  let dialect: Dialect
  let timeline: Timeline

  private var isTurned: Bool { matching.cardinality == .oneToMany }
  /// What stands for missing series; Prometheus doesn't turn these two round with the sides.
  private var fillMany: Double? { matching.fillLeft }
  private var fillOne: Double? { matching.fillRight }

  func rows(
    _ left: [Row], _ right: [Row], _ signatures: Signatures, budget: inout Budget
  ) throws(PromQLError) -> [Row] {
    let many = isTurned ? right : left
    let one = isTurned ? left : right
    let manyGroups = isTurned ? signatures.right : signatures.left
    let oneGroups = isTurned ? signatures.left : signatures.right
    try checkUnique(one, oneGroups, count: signatures.count, against: many)
    let manyMembers = signatures.members(manyGroups)
    let oneMembers = signatures.members(oneGroups)
    var result: [Row] = []
    for (places, partners) in zip(manyMembers, oneMembers) {
      try budget.spend(pairs: places.count, partners.count, over: timeline)
      let group = MatchGroup(many: places.map { many[$0] }, one: partners.map { one[$0] })
      result += try rows(group)
      try budget.reserve(rows: result.count, over: timeline)
    }
    return result
  }

  /// Refuses two series of the same group at the same time on the side that may have but one.
  private func checkUnique(
    _ rows: [Row], _ groups: [Int], count: Int, against others: [Row]
  ) throws(PromQLError) {
    guard Set(groups).count < groups.count else { return }
    for index in 0..<timeline.count {
      var holders = [Int?](repeating: nil, count: count)
      for (place, row) in rows.enumerated() where !row.values[index].isAbsent {
        let group = groups[place]
        if let holder = holders[group], isNeeded(others, at: index) {
          throw duplicate(row.labels, rows[holder].labels)
        }
        holders[group] = place
      }
    }
  }

  /// Nothing is matched, and so nothing is wrong, where the other side is empty.
  private func isNeeded(_ others: [Row], at index: Int) -> Bool {
    fillMany != nil || fillOne != nil || others.contains { !$0.values[index].isAbsent }
  }

  private func duplicate(_ labels: Labels, _ earlier: Labels) -> PromQLError {
    let side = isTurned ? "left" : "right"
    let group = SignatureKey(matching.labels).signature(of: labels)
    let isOrdered = dialect == .v2 || labels < earlier
    let (first, second) = isOrdered ? (labels, earlier) : (earlier, labels)
    return PromQLError(
      "found duplicate series for the match group \(group) on the \(side) hand-side of the "
        + "operation: [\(first), \(second)];many-to-many matching not allowed: matching labels "
        + "must be unique on one side")
  }
}

/// The series of both sides that have the same signature.
private struct MatchGroup {
  let many: [Row]
  let one: [Row]
}

extension VectorJoin {
  private func rows(_ group: MatchGroup) throws(PromQLError) -> [Row] {
    var result: [Row] = []
    for row in group.many {
      for partner in group.one { append(pair(row, partner), to: &result) }
      if let fill = fillOne { append(pair(row, filling: group.one, with: fill), to: &result) }
    }
    if let fill = fillMany {
      for partner in group.one { append(pair(group.many, with: fill, partner), to: &result) }
    }
    try checkMatches(result)
    return result.compactMap { row in
      let kept = row.values.map { $0.bitPattern == VectorJoin.filteredOut ? .absent : $0 }
      let row = Row(labels: row.labels, dropsName: row.dropsName, values: kept)
      return row.isEmpty ? nil : row
    }
  }

  /// Stands for a match that a comparison doesn't keep: it still counts as one in Prometheus 3.
  private static let filteredOut: UInt64 = 0x7ff0_0000_0000_0003

  private func append(_ row: Row, to rows: inout [Row]) {
    if !row.isEmpty { rows.append(row) }
  }

  private func pair(_ row: Row, _ partner: Row) -> Row {
    joined(row, partner.labels, dropsName: row.dropsName) { index in
      (row.values[index], partner.values[index])
    }
  }

  /// A series of the many where no partner has a value.
  private func pair(_ row: Row, filling partners: [Row], with fill: Double) -> Row {
    joined(row, signature(row), dropsName: row.dropsName) { index in
      let isFree = partners.allSatisfy { $0.values[index].isAbsent }
      return (row.values[index], isFree ? fill : .absent)
    }
  }

  /// A series of the one side where none of the many has a value.
  private func pair(_ rows: [Row], with fill: Double, _ partner: Row) -> Row {
    let stand = Row(labels: signature(partner), values: partner.values)
    return joined(stand, partner.labels, dropsName: partner.dropsName) { index in
      let isFree = rows.allSatisfy { $0.values[index].isAbsent }
      return (isFree ? fill : .absent, partner.values[index])
    }
  }

  private func signature(_ row: Row) -> Labels {
    SignatureKey(matching.labels).signature(of: row.labels)
  }

  private func joined(
    _ row: Row, _ partner: Labels, dropsName: Bool, _ operands: (Int) -> (Double, Double)
  ) -> Row {
    var result = Row(labels: labels(row.labels, partner), values: row.values)
    let returnsBool = operation.returnsBool
    result.dropsName = dropsName || returnsBool && dialect == .v3
    for index in result.values.indices {
      let (many, one) = operands(index)
      guard !many.isAbsent, !one.isAbsent else {
        result.values[index] = .absent
        continue
      }
      let (left, right) = isTurned ? (one, many) : (many, one)
      let value = operation.operator.apply(left, right)
        .number(kept: left, returnsBool: returnsBool)
      result.values[index] =
        value.isAbsent && dialect == .v3 ? Double(bitPattern: VectorJoin.filteredOut) : value
    }
    return result
  }

  /// Refuses two results at the same time that nothing tells apart.
  private func checkMatches(_ rows: [Row]) throws(PromQLError) {
    guard rows.count > 1 else { return }
    var taken: [Labels: [Bool]] = [:]
    for row in rows {
      let key = matching.cardinality == .oneToOne ? Labels.none : row.labels
      var times = taken[key] ?? [Bool](repeating: false, count: timeline.count)
      for index in times.indices where !row.values[index].isAbsent {
        guard !times[index] else { throw ambiguous }
        times[index] = true
      }
      taken[key] = times
    }
  }

  private var ambiguous: PromQLError {
    PromQLError(
      matching.cardinality == .oneToOne
        ? "multiple matches for labels: many-to-one matching must be explicit "
          + "(group_left/group_right)"
        : "multiple matches for labels: grouping labels must ensure unique matches")
  }

  /// The labels of a result: those of the many side, as the matching says.
  private func labels(_ many: Labels, _ one: Labels) -> Labels {
    var labels = many
    if operation.operator.changesMeaning(in: dialect) {
      labels = labels.removing(dialect == .v2 ? .metricName : .metadata)
    }
    if matching.cardinality == .oneToOne {
      switch matching.labels {
      case .on(let names): labels = labels.keeping(LabelNames(names))
      case .ignoring(let names): labels = labels.removing(LabelNames(names))
      }
    }
    guard !matching.included.isEmpty else { return labels }
    var builder = LabelsBuilder(labels)
    for name in matching.included { builder.set(name, to: one[name] ?? "") }
    return builder.labels
  }
}
