/// The version of the query language: of Prometheus 2.x or 3.x.
public enum Dialect: String, Sendable, CaseIterable {
  /// Prometheus 2.42.
  case v2
  /// Prometheus 3.14, with its experimental functions.
  case v3
}
