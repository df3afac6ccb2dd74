import Artifacts

/// Something that the learner's code makes and that matters: a metric, an app, a router ….
struct MadeObject {
  /// What it is.
  enum Kind: Equatable {
    case metric(ApplicationMetric.Kind, MetricMaker)
    case app
    case router
    case instrumentator
    /// An ASGI or WSGI app that serves metrics.
    case metricsApp
  }

  /// Where metrics come from.
  enum MetricMaker: Equatable {
    case prometheus
    /// A family that a collector of one's own yields.
    case family
    case openTelemetry
  }

  let kind: Kind
  /// The call that makes it.
  let call: PythonCall
  let line: Int
  /// The scope in which the call stands.
  let scope: Int
  /// For a metric that a function makes of its parameters: the call of that function.
  var factoryCall: FactoryCall?

  /// A call of a function that makes a metric.
  struct FactoryCall {
    let call: PythonCall
    let line: Int
    let scope: Int
    /// The scope of the function.
    let function: Int
  }

  /// Whether it is a metric.
  var isMetric: Bool {
    if case .metric = kind { true } else { false }
  }
}

extension MadeObject.Kind {
  /// What a call of something of a library makes; nil for anything that does not matter.
  init?(library name: String) {
    let parts = name.split(separator: ".")
    guard let top = parts.first, let last = parts.last, parts.count > 1 else { return nil }
    switch top {
    case "fastapi", "starlette":
      guard let kind = Self.framework[String(last)] else { return nil }
      self = kind
    case "prometheus_fastapi_instrumentator":
      guard last == "Instrumentator" || last == "PrometheusFastApiInstrumentator" else {
        return nil
      }
      self = .instrumentator
    case "prometheus_client", "aioprometheus":
      guard let kind = Self.client[String(last)] else { return nil }
      self = kind
    default: return nil
    }
  }

  /// What a method of an OpenTelemetry meter makes.
  init?(meterMethod name: String) {
    switch name {
    case "create_counter", "create_observable_counter": self = .metric(.counter, .openTelemetry)
    case "create_up_down_counter", "create_observable_up_down_counter", "create_gauge",
      "create_observable_gauge":
      self = .metric(.gauge, .openTelemetry)
    case "create_histogram": self = .metric(.histogram, .openTelemetry)
    default: return nil
    }
  }

  private static let framework: [String: Self] = [
    "FastAPI": .app, "Starlette": .app, "APIRouter": .router, "Router": .router,
  ]

  private static let client: [String: Self] = [
    "Counter": .metric(.counter, .prometheus), "Gauge": .metric(.gauge, .prometheus),
    "Histogram": .metric(.histogram, .prometheus), "Summary": .metric(.summary, .prometheus),
    "Info": .metric(.info, .prometheus), "Enum": .metric(.enumeration, .prometheus),
    "CounterMetricFamily": .metric(.counter, .family),
    "GaugeMetricFamily": .metric(.gauge, .family),
    "HistogramMetricFamily": .metric(.histogram, .family),
    "SummaryMetricFamily": .metric(.summary, .family),
    "InfoMetricFamily": .metric(.info, .family),
    "make_asgi_app": .metricsApp, "make_wsgi_app": .metricsApp, "MetricsMiddleware": .metricsApp,
  ]
}
