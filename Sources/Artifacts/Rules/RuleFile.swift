/// A file of Prometheus rules: what it holds, whether it is valid or not.
///
/// Reading is lenient, so that a file with a mistake in it can still be talked about; whether
/// Prometheus would accept the file is another question.
public struct RuleFile: Sendable, Equatable {
  /// The path inside the submission.
  public let path: String
  /// The groups in the order of the file.
  public let groups: [RuleGroup]

  /// A file of groups.
  public init(path: String, groups: [RuleGroup]) {
    self.path = path
    self.groups = groups
  }

  /// Reads the groups of a document; nil for a document that is no rule file.
  public init?(_ node: Node, path: String) {
    guard Self.isRuleFile(node), let groups = node["groups"]?.items else { return nil }
    self.init(path: path, groups: groups.map { RuleGroup($0, path: path) })
  }

  /// Whether a document has groups with rules in them, and is not Grafana's own alerting.
  public static func isRuleFile(_ node: Node) -> Bool {
    guard let groups = node["groups"]?.items, node["apiVersion"] == nil else { return false }
    return groups.contains { $0["rules"] != nil }
  }

  /// The rules of all groups.
  public var rules: [Rule] { groups.flatMap(\.rules) }

  /// The alerting rules of all groups.
  public var alerts: [Rule] { rules.filter(\.isAlert) }
}
