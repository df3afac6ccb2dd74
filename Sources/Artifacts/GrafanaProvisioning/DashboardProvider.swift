/// A folder from which Grafana is told to load dashboards.
public struct DashboardProvider: Sendable, Equatable {
  /// The name.
  public let name: String
  /// The folder inside Grafana's container.
  public let folder: Located<String>?
  /// Where it begins.
  public let location: SourceLocation

  /// The providers of a provisioning document; nil for another document.
  public static func list(_ node: Node, path: String) -> [DashboardProvider]? {
    guard let items = node["providers"]?.items else { return nil }
    let providers = items.map { DashboardProvider($0, path: path) }
    return providers.contains { $0.folder != nil } ? providers : nil
  }

  private init(_ node: Node, path: String) {
    name = node["name"]?.text ?? ""
    folder = (node["options"]?["path"] ?? node["folder_path"])?.located(in: path)
    location = SourceLocation(path: path, line: node.line)
  }
}
