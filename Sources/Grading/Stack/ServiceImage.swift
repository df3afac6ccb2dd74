import Artifacts

/// The name of an image without registry and tag, to see what it is.
struct ServiceImage: Sendable {
  /// The name, for example `prom/prometheus`, in lower case.
  let name: String

  init(_ reference: String) {
    let untagged = reference.lowercased().prefix { $0 != "@" }
    let parts = untagged.split(separator: "/")
    let last = (parts.last ?? "").prefix { $0 != ":" }
    let owner = parts.dropLast().filter { !$0.contains(".") && !$0.contains(":") }.map(String.init)
    name = (owner + [String(last)]).joined(separator: "/")
  }

  /// The last part of the name.
  var base: String { name.split(separator: "/").last.map(String.init) ?? name }

  /// The role of a container that runs this image.
  var role: ServiceRole {
    if let exporter = Exporter(image: self) { return .exporter(exporter) }
    switch base {
    case "prometheus", "prometheus-server": return .prometheus
    case "grafana", "grafana-oss", "grafana-enterprise": return .grafana
    case "alertmanager": return .alertmanager
    case "locust": return .loadGenerator
    default: break
    }
    if base.contains("grafana") && !Self.isGrafanaTool(name) { return .grafana }
    if Self.databases.contains(base) || name == "mssql/server" { return .database }
    return Self.infrastructure.contains { base.hasPrefix($0) } ? .infrastructure : .unknown
  }

  /// Other programs whose images have Grafana in their name.
  private static func isGrafanaTool(_ name: String) -> Bool {
    ["renderer", "agent", "loki", "tempo", "mimir", "alloy", "promtail", "reporter", "backup"]
      .contains { name.contains($0) }
  }

  private static let databases: Set<String> = [
    "postgres", "postgresql", "postgis", "timescaledb", "timescaledb-ha", "pgvector", "mysql",
    "mysql-server", "mariadb", "percona", "mongo", "mongodb", "mongodb-community-server",
    "cockroach", "server-mssql", "mssql-server", "azure-sql-edge", "oracle-xe", "oracle-free",
    "couchdb", "cassandra", "neo4j", "clickhouse", "clickhouse-server", "surrealdb", "edgedb",
    "yugabyte",
  ]

  private static let infrastructure = [
    "redis", "valkey", "memcached", "rabbitmq", "kafka", "zookeeper", "nginx", "traefik", "caddy",
    "httpd", "haproxy", "adminer", "pgadmin", "mongo-express", "phpmyadmin", "loki", "promtail",
    "tempo", "jaeger", "alloy", "minio", "mlflow", "mailhog", "mailpit", "portainer", "k6",
    "elasticsearch", "kibana", "logstash", "vector", "watchtower", "busybox", "alpine", "curl",
    "grafana-image-renderer", "karma", "webhook", "metabase", "airflow", "keycloak", "node",
    "victoria-metrics", "vmagent", "thanos", "mimir", "cortex", "pyroscope",
  ]
}
