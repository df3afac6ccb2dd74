/// What evaluation depends on, besides the expression and the data.
struct EngineSettings: Sendable {
  var dialect: Dialect
  /// How far back a sample still counts as current, in milliseconds.
  var lookback: Int64
  /// The step of subqueries that are written without one, in milliseconds.
  var subqueryStep: Int64
  var limits: EvaluationLimits
}
