import TimeSeries

/// Evaluates the parts of one query, each over all times of a timeline at once.
struct Evaluator: ~Copyable {
  let store: SeriesStore
  let settings: EngineSettings
  /// When the whole query begins and ends, as it was asked for.
  let query: QueryBounds
  var budget: Budget
  var patterns: PatternCache
  var annotations = AnnotationList()
  var fixes = MonotonicityFixes()
  private var depth = 0

  init(_ store: SeriesStore, settings: EngineSettings, query: QueryBounds) {
    self.store = store
    self.settings = settings
    self.query = query
    budget = Budget(settings.limits)
    patterns = PatternCache(dialect: settings.dialect)
  }

  var dialect: Dialect { settings.dialect }

  /// What an expression is worth at every time.
  mutating func evaluate(
    _ expression: Expression, over timeline: Timeline
  ) throws(PromQLError) -> Rows {
    depth += 1
    defer { depth -= 1 }
    try budget.admit(depth: depth)
    try budget.spend(1)
    switch expression {
    case .number(let literal): return try constant(literal.value, over: timeline)
    case .string(let literal): return .string(literal.value)
    case .vectorSelector(let selector): return .vector(try select(selector, over: timeline))
    case .matrixSelector, .subquery:
      throw PromQLError("range vectors have no value at a single time", at: expression.range)
    case .call(let call): return try evaluate(call, over: timeline)
    case .aggregation(let aggregation): return .vector(try aggregate(aggregation, over: timeline))
    case .binary(let operation): return try evaluate(operation, over: timeline)
    case .unary(let operation): return try evaluate(operation, over: timeline)
    case .parenthesized(let parentheses):
      return try evaluate(parentheses.inner, over: timeline)
    }
  }

  func constant(_ value: Double, over timeline: Timeline) throws(PromQLError) -> Rows {
    .scalar([Double](repeating: value, count: timeline.count))
  }

  private mutating func evaluate(
    _ operation: UnaryOperation, over timeline: Timeline
  ) throws(PromQLError) -> Rows {
    let operand = try evaluate(operation.operand, over: timeline)
    guard operation.sign == .minus else { return operand }
    switch operand {
    case .scalar(let values): return .scalar(values.map { -$0 })
    case .vector(let rows): return .vector(try mapped(rows, sameLabels: .refused) { -$0 })
    case .string: return operand
    }
  }

  /// Every value put through a function; the series lose their names.
  func mapped(
    _ rows: [Row], sameLabels: SameLabels = .merged, _ transform: (Double) -> Double
  ) throws(PromQLError) -> [Row] {
    try withoutNames(
      rows.map { row in
        var row = row
        for index in row.values.indices where !row.values[index].isAbsent {
          row.values[index] = transform(row.values[index])
        }
        return row
      }, sameLabels: sameLabels)
  }
}
