public import Artifacts

/// How the learner's app is instrumented as a whole: prometheus-fastapi-instrumentator or a library like it.
public struct Instrumentation: Sendable, Equatable {
  /// The library that does it.
  public enum Library: String, Sendable, CaseIterable {
    case fastAPIInstrumentator = "prometheus-fastapi-instrumentator"
    case starletteExporter = "starlette-exporter"
    case starlettePrometheus = "starlette-prometheus"
    case openTelemetry = "opentelemetry"
  }

  /// The library that instruments the app.
  public let library: Library
  /// Where it is made.
  public let location: SourceLocation
  /// The calls of `instrument(app)` (or `add_middleware`) that the app runs.
  public let instrumentCalls: [SourceLocation]
  /// The calls of `expose(app)` that the app runs.
  public let exposeCalls: [SourceLocation]
  /// Whether `status` is `2xx` rather than `200`.
  public let groupsStatusCodes: Bool
  /// The gauge of requests in progress; nil where the option is off.
  public let inProgressName: String?
  /// The paths that are not measured, as regular expressions.
  public let excludedHandlers: [String]
  /// The variable of the environment without which nothing is instrumented; nil where there is none.
  public let environmentVariable: String?
  /// The metrics that it exposes by itself.
  public let metrics: [ApplicationMetric]
}
