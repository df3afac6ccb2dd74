/// What a service of the stack is there for.
public enum ServiceRole: Sendable, Equatable {
  case api
  case database
  case prometheus
  case grafana
  case alertmanager
  case exporter(Exporter)
  /// Locust and its like.
  case loadGenerator
  /// A proxy, a cache, a tool: nothing that the course asks for.
  case infrastructure
  case unknown
}
