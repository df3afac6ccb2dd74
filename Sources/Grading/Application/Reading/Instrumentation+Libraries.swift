import Artifacts

extension Instrumentation.Library {
  /// The gauge of requests in progress of a library other than the instrumentator.
  func inProgressName(_ call: PythonCall) -> String? {
    switch self {
    case .fastAPIInstrumentator: nil
    case .starletteExporter: prefix(call) + "_requests_in_progress"
    case .starlettePrometheus: "starlette_requests_in_progress"
    case .openTelemetry: "http_server_active_requests"
    }
  }

  /// What a library other than the instrumentator exposes.
  func metrics(_ call: PythonCall, at location: SourceLocation) -> [ApplicationMetric] {
    entries(call).map { name, kind, labels in
      ApplicationMetric(
        name: name, kind: kind, labels: labels,
        buckets: kind == .histogram && self != .openTelemetry ? MetricReader.defaultBuckets : nil,
        location: location, isReachable: true,
        updates: [MetricUpdate(method: "instrument", location: location)], riskyLabels: [])
    }
  }

  private func prefix(_ call: PythonCall) -> String {
    call.argument("prefix")?.text ?? "starlette"
  }

  private func entries(
    _ call: PythonCall
  ) -> [(String, ApplicationMetric.Kind, [String])] {
    switch self {
    case .fastAPIInstrumentator: return []
    case .starletteExporter:
      let prefix = prefix(call)
      let labels = ["method", "path", "status_code", "app_name"]
      return [
        (prefix + "_requests_total", .counter, labels),
        (prefix + "_request_duration_seconds", .histogram, labels),
        (prefix + "_requests_in_progress", .gauge, ["method", "app_name"]),
      ]
    case .starlettePrometheus:
      let labels = ["method", "path_template"]
      return [
        ("starlette_requests_total", .counter, labels),
        ("starlette_responses_total", .counter, labels + ["status_code"]),
        ("starlette_requests_processing_time_seconds", .histogram, labels),
        ("starlette_exceptions_total", .counter, labels + ["exception_type"]),
        ("starlette_requests_in_progress", .gauge, labels),
      ]
    case .openTelemetry:
      return [
        ("http_server_duration_milliseconds", .histogram, ["*"]),
        ("http_server_request_duration_seconds", .histogram, ["*"]),
        ("http_server_active_requests", .gauge, ["*"]),
        ("http_server_request_size_bytes", .histogram, ["*"]),
        ("http_server_response_size_bytes", .histogram, ["*"]),
        ("http_server_request_body_size_bytes", .histogram, ["*"]),
        ("http_server_response_body_size_bytes", .histogram, ["*"]),
        ("target", .info, ["*"]),
      ]
    }
  }
}
