import TimeSeries

extension Evaluator {
  mutating func evaluate(
    _ operation: BinaryOperation, over timeline: Timeline
  ) throws(PromQLError) -> Rows {
    let left = try evaluate(operation.left, over: timeline)
    let right = try evaluate(operation.right, over: timeline)
    switch (left, right) {
    case (.scalar(let left), .scalar(let right)):
      return .scalar(
        zip(left, right).map {
          operation.operator.apply($0, $1).number(kept: $0, returnsBool: true)
        })
    case (.vector(let rows), .scalar(let values)):
      return .vector(try combined(rows, values, operation) { ($0, $1) })
    case (.scalar(let values), .vector(let rows)):
      return .vector(try combined(rows, values, operation) { ($1, $0) })
    case (.vector(let left), .vector(let right)):
      return .vector(try matched(left, right, operation, over: timeline))
    case (.string, _), (_, .string):
      throw PromQLError("strings cannot be computed with", at: operation.range)
    }
  }

  /// Every value of a vector with the scalar of its time; comparisons keep the vector's values.
  private func combined(
    _ rows: [Row], _ values: [Double], _ operation: BinaryOperation,
    _ ordered: (Double, Double) -> (Double, Double)
  ) throws(PromQLError) -> [Row] {
    var rows = rows
    for place in rows.indices {
      for index in rows[place].values.indices where !rows[place].values[index].isAbsent {
        let value = rows[place].values[index]
        let (left, right) = ordered(value, values[index])
        rows[place].values[index] = operation.operator.apply(left, right)
          .number(kept: value, returnsBool: operation.returnsBool)
      }
    }
    let kept = rows.filter { !$0.isEmpty }
    let losesName = operation.operator.changesMeaning(in: dialect) || operation.returnsBool
    return losesName ? try withoutNames(kept) : kept
  }

  private mutating func matched(
    _ left: [Row], _ right: [Row], _ operation: BinaryOperation, over timeline: Timeline
  ) throws(PromQLError) -> [Row] {
    try budget.spend((left.count + right.count) * timeline.count)
    let matching = operation.matching ?? VectorMatching()
    let signatures = Signatures(left, right, matching.labels)
    switch operation.operator {
    case .and, .unless:
      return signatures.filtered(left, by: right, keepsMatched: operation.operator == .and)
    case .or: return try merged(left + signatures.added(right, to: left))
    default:
      let join = VectorJoin(
        operation: operation, matching: matching, dialect: dialect, timeline: timeline)
      let rows = try join.rows(left, right, signatures, budget: &budget)
      let losesName = operation.returnsBool && dialect == .v2
      return try merged(losesName ? try withoutNames(rows) : rows)
    }
  }
}
