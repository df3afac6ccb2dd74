/// Rules that Prometheus evaluates together, one after the other.
public struct RuleGroup: Sendable, Equatable {
  /// The name; empty where there is none.
  public let name: String
  /// How often it is evaluated, as written; nil for the global interval.
  public let interval: Located<String>?
  /// The rules in the order of the file.
  public let rules: [Rule]
  /// Where the group begins.
  public let location: SourceLocation

  /// A group of rules.
  public init(
    name: String, interval: Located<String>? = nil, rules: [Rule], location: SourceLocation
  ) {
    self.name = name
    self.interval = interval
    self.rules = rules
    self.location = location
  }

  init(_ node: Node, path: String) {
    self.init(
      name: node["name"]?.text ?? "", interval: node["interval"]?.located(in: path),
      rules: (node["rules"]?.items ?? []).map { Rule($0, path: path) },
      location: SourceLocation(path: path, line: node.line))
  }
}
