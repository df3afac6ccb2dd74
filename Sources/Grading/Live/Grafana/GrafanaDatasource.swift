import Artifacts

/// A data source of a running Grafana.
public struct GrafanaDatasource: Sendable, Equatable {
  public let uid: String
  public let name: String
  public let type: String
  /// The address as Grafana sees it, from inside its container.
  public let url: String
  public let isDefault: Bool

  init?(_ node: Node) {
    guard let uid = node["uid"]?.text, let type = node["type"]?.text else { return nil }
    self.uid = uid
    self.type = type
    name = node["name"]?.text ?? ""
    url = node["url"]?.text ?? ""
    isDefault = node["isDefault"]?.boolean ?? false
  }
}
