/// A configuration of Alertmanager: who is told of alerts, and how.
public struct AlertmanagerConfig: Sendable, Equatable {
  /// The path inside the submission.
  public let path: String
  /// The receivers in the order of the file.
  public let receivers: [AlertReceiver]
  /// The receivers that the tree of routes names, the first one first.
  public let routedReceivers: [Located<String>]

  /// Reads a document; nil for one that is no configuration of Alertmanager.
  public init?(_ node: Node, path: String) {
    guard Self.isAlertmanagerConfig(node) else { return nil }
    self.path = path
    receivers = (node["receivers"]?.items ?? []).map { AlertReceiver($0, path: path) }
    routedReceivers = node["route"].map { Self.receivers(of: $0, path: path) } ?? []
  }

  /// Whether a document has routes and receivers as Alertmanager has them.
  public static func isAlertmanagerConfig(_ node: Node) -> Bool {
    guard node["scrape_configs"] == nil else { return false }
    let hasReceivers = node["receivers"]?.items != nil
    return hasReceivers || node["route"]?["receiver"] != nil
  }

  private static func receivers(of route: Node, path: String) -> [Located<String>] {
    let own = route["receiver"]?.located(in: path)
    let inner = (route["routes"]?.items ?? []).flatMap { receivers(of: $0, path: path) }
    return (own.map { [$0] } ?? []) + inner
  }
}

/// A receiver of alerts.
public struct AlertReceiver: Sendable, Equatable {
  /// The name; empty where there is none.
  public let name: String
  /// The ways in which it notifies, for example `slack_configs`, those that hold something.
  public let integrations: [String]
  /// Where it begins.
  public let location: SourceLocation

  init(_ node: Node, path: String) {
    name = node["name"]?.text ?? ""
    integrations = (node.entries ?? []).filter {
      $0.key.hasSuffix("_configs") && $0.value.items?.isEmpty == false
    }.map(\.key)
    location = SourceLocation(path: path, line: node.line)
  }

  /// Whether anybody is told.
  public var notifies: Bool { !integrations.isEmpty }
}
