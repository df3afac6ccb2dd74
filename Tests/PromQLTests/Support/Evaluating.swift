import PromQL
import TimeSeries

/// A store of series in series notation, a value each minute from 1970 on.
func store(_ lines: String..., step: Int64 = 60_000) throws -> SeriesStore {
  SeriesStore(
    try lines.map { try SeriesNotation(parsing: $0).series(startingAt: 0, step: step) })
}

/// The series of an instant vector as `labels value`, in their order; a scalar is its value alone.
func instant(
  _ query: String, at time: Int64, in store: SeriesStore, dialect: Dialect = .v3
) throws -> [String] {
  let expression = try Expression(parsing: query, dialect: dialect)
  switch try Engine(dialect: dialect).instant(expression, at: time, in: store).value {
  case .scalar(let sample): return [sample.value.shortText]
  case .string(let text, _): return [text]
  case .vector(let elements):
    return elements.map { "\($0.labels.notation) \($0.sample.value.shortText)" }
  case .matrix(let series): return series.map { line($0) }
  }
}

/// The series of a range query as `labels time:value …`, times in seconds.
func range(
  _ query: String, from start: Int64 = 0, to end: Int64, step: Int64, in store: SeriesStore,
  dialect: Dialect = .v3
) throws -> [String] {
  let expression = try Expression(parsing: query, dialect: dialect)
  let result = try Engine(dialect: dialect)
    .range(expression, from: start, to: end, step: step, in: store)
  guard case .matrix(let series) = result.value else { return [] }
  return series.map { line($0) }
}

private func line(_ series: Series) -> String {
  let samples = series.samples.map {
    "\((Double($0.timestamp) / 1000).shortText):\($0.value.shortText)"
  }
  return ([series.labels.notation] + samples).joined(separator: " ")
}

/// The remarks on an instant query.
func remarks(_ query: String, at time: Int64, in store: SeriesStore) throws -> [String] {
  try Engine().instant(Expression(parsing: query), at: time, in: store).annotations
    .map { $0.text(in: query) }
}

/// The message with which an evaluation fails, or nil.
func failure(
  _ query: String, at time: Int64 = 0, in store: SeriesStore, dialect: Dialect = .v3,
  limits: EvaluationLimits = EvaluationLimits()
) -> String? {
  do {
    let expression = try Expression(parsing: query, dialect: dialect)
    _ = try Engine(dialect: dialect, limits: limits).instant(expression, at: time, in: store)
    return nil
  } catch {
    return "\(error)"
  }
}

let minute: Int64 = 60_000
