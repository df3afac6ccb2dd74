public import TimeSeries

/// Evaluates expressions over series, as a Prometheus server of a dialect does.
public struct Engine: Sendable {
  let settings: EngineSettings

  /// An engine.
  ///
  /// - Parameters:
  ///   - lookback: How far back a sample still counts as current, in milliseconds.
  ///   - subqueryStep: The step of subqueries written without one, in milliseconds.
  public init(
    dialect: Dialect = .v3, lookback: Int64 = 300_000, subqueryStep: Int64 = 60_000,
    limits: EvaluationLimits = EvaluationLimits()
  ) {
    settings = EngineSettings(
      dialect: dialect, lookback: max(lookback, 1), subqueryStep: max(subqueryStep, 1),
      limits: limits)
  }

  /// The value of an expression at one time.
  ///
  /// - Parameter time: In milliseconds since 1970.
  /// - Throws: ``PromQLError`` of kind `evaluation` or `limit`.
  public func instant(
    _ expression: Expression, at time: Int64, in store: SeriesStore
  ) throws(PromQLError) -> QueryResult {
    let timeline = Timeline(at: time)
    let query = QueryBounds(start: time, end: time, step: 0)
    var evaluator = Evaluator(store, settings: settings, query: query)
    if expression.valueType == .matrix {
      let series = try evaluator.matrix(expression, over: timeline)
      return evaluator.result(.matrix(series))
    }
    switch try evaluator.evaluate(expression, over: timeline) {
    case .string(let text): return evaluator.result(.string(text, timestamp: time))
    case .scalar(let values):
      return evaluator.result(.scalar(Sample(timestamp: time, value: values[0])))
    case .vector(let rows):
      let elements = try evaluator.withNamesDropped(rows).compactMap { row in
        row.values[0].isAbsent
          ? nil
          : VectorElement(
            labels: row.labels, sample: Sample(timestamp: time, value: row.values[0]))
      }
      return evaluator.result(.vector(elements))
    }
  }

  /// The values of an expression at evenly spaced times, the last at or before `end`.
  ///
  /// - Parameters: All times in milliseconds, those of the query since 1970.
  /// - Throws: ``PromQLError`` of kind `evaluation` or `limit`.
  public func range(
    _ expression: Expression, from start: Int64, to end: Int64, step: Int64, in store: SeriesStore
  ) throws(PromQLError) -> QueryResult {
    guard step > 0 else {
      throw PromQLError(
        "zero or negative query resolution step widths are not accepted. Try a positive integer")
    }
    guard expression.valueType == .vector || expression.valueType == .scalar else {
      throw PromQLError(
        "invalid expression type \"\(expression.valueType.documentedName)\" for range query, "
          + "must be Scalar or instant Vector")
    }
    let timeline = Timeline(from: start, through: end, step: step)
    let query = QueryBounds(start: start, end: end, step: step)
    var evaluator = Evaluator(store, settings: settings, query: query)
    try evaluator.budget.admit(timeline)
    guard timeline.count > 0 else { return evaluator.result(.matrix([])) }
    let rows = try evaluator.evaluate(expression, over: timeline).rows
    let series = try evaluator.withNamesDropped(rows)
      .map { Series(labels: $0.labels, samples: $0.samples(over: timeline)) }
      .filter { !$0.samples.isEmpty }
      .sorted { $0.labels < $1.labels }
    return evaluator.result(.matrix(series))
  }
}

extension Evaluator {
  /// The samples of a range vector at one time.
  fileprivate mutating func matrix(
    _ expression: Expression, over timeline: Timeline
  ) throws(PromQLError) -> [Series] {
    let source = try range(expression, over: timeline)
    let end = source.gaze.target(at: timeline.start)
    let rows = source.series.map { series in
      (series, series.samples.between(end.subtractingSaturated(edge(source.window)), end))
    }
    return rows.filter { !$0.1.isEmpty }.map { series, samples in
      let labels = series.dropsName ? series.labels.removing(nameLabels) : series.labels
      return Series(labels: labels, samples: Array(samples))
    }
  }

  fileprivate func result(_ value: QueryResult.Value) -> QueryResult {
    QueryResult(value: value, annotations: annotations.all + fixes.annotations)
  }
}
