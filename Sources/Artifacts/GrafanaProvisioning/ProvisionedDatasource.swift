/// A data source that Grafana is given by a file.
public struct ProvisionedDatasource: Sendable, Equatable {
  /// The name.
  public let name: String
  /// The type, for example `prometheus`.
  public let type: String
  /// The address.
  public let url: Located<String>?
  /// The identifier that dashboards refer to.
  public let uid: String?
  /// Whether it is the one that is taken where none is named.
  public let isDefault: Bool
  /// Where it begins.
  public let location: SourceLocation

  /// Whether it is a Prometheus.
  public var isPrometheus: Bool { type.lowercased().contains("prometheus") }

  /// The data sources of a provisioning document; nil for another document.
  public static func list(_ node: Node, path: String) -> [ProvisionedDatasource]? {
    guard let items = node["datasources"]?.items else { return nil }
    return items.filter { $0["type"] != nil }.map { ProvisionedDatasource($0, path: path) }
  }

  private init(_ node: Node, path: String) {
    name = node["name"]?.text ?? ""
    type = node["type"]?.text ?? ""
    url = node["url"]?.located(in: path)
    uid = node["uid"]?.text
    isDefault = node["isDefault"]?.boolean ?? false
    location = SourceLocation(path: path, line: node.line)
  }
}
