/// A program that exposes metrics of something else.
public enum Exporter: String, Sendable, CaseIterable {
  case node
  case cadvisor
  case postgres
  case mysql
  case mongodb
  case redis
  case blackbox
  case nginx
  case process
  case pushgateway
  case statsd
  case openTelemetryCollector
  case locust
  case windows
  case dcgm

  init?(image: ServiceImage) {
    let base = image.base.filter { $0 != "-" && $0 != "_" }
    switch base {
    case "cadvisor": self = .cadvisor
    case "pushgateway": self = .pushgateway
    case "dcgmexporter": self = .dcgm
    default:
      if base.hasPrefix("opentelemetrycollector") || base.hasPrefix("otelcol") {
        self = .openTelemetryCollector
        return
      }
      guard base.contains("exporter") else { return nil }
      let found = Self.byWord.first { base.contains($0.word) || image.name.contains($0.word) }
      guard let found else { return nil }
      self = found.exporter
    }
  }

  private static let byWord: [(word: String, exporter: Exporter)] = [
    ("node", .node), ("postgres", .postgres), ("mysql", .mysql), ("mariadb", .mysql),
    ("mongo", .mongodb), ("redis", .redis), ("blackbox", .blackbox), ("nginx", .nginx),
    ("process", .process), ("statsd", .statsd), ("locust", .locust), ("windows", .windows),
  ]

  /// How the names of the metrics begin that it exposes; empty where any name is possible.
  public var metricPrefixes: [String] {
    switch self {
    case .node: ["node_"]
    case .cadvisor: ["container_", "machine_", "cadvisor_"]
    case .postgres: ["pg_", "postgres_"]
    case .mysql: ["mysql_"]
    case .mongodb: ["mongodb_"]
    case .redis: ["redis_"]
    case .blackbox: ["probe_", "blackbox_"]
    case .nginx: ["nginx_", "nginxexporter_"]
    case .process: ["namedprocess_"]
    case .locust: ["locust_"]
    case .windows: ["windows_"]
    case .dcgm: ["DCGM_"]
    case .pushgateway, .statsd, .openTelemetryCollector: []
    }
  }
}
