/// One rule of a rule file.
public struct Rule: Sendable, Equatable {
  /// What the rule does with its expression's result.
  public enum Kind: Sendable, Equatable {
    /// Raises an alert of this name.
    case alert(String)
    /// Records a series of this name.
    case record(String)
    /// Neither is said.
    case unnamed
  }

  /// Whether it alerts or records, and its name.
  public let kind: Kind
  /// The PromQL, as written; its line is the one on which the value begins.
  public let expression: Located<String>?
  /// How long the condition must hold, as written.
  public let duration: Located<String>?
  /// How long the alert keeps firing once the condition is gone, as written.
  public let keepFiringFor: Located<String>?
  /// Labels in the order of the file.
  public let labels: [RuleText]
  /// Annotations in the order of the file.
  public let annotations: [RuleText]
  /// Where the rule begins.
  public let location: SourceLocation

  init(_ node: Node, path: String) {
    kind = Self.kind(of: node)
    expression = node["expr"]?.located(in: path)
    duration = node["for"]?.located(in: path)
    keepFiringFor = node["keep_firing_for"]?.located(in: path)
    labels = RuleText.list(node["labels"], path: path)
    annotations = RuleText.list(node["annotations"], path: path)
    location = SourceLocation(path: path, line: node.line)
  }

  private static func kind(of node: Node) -> Kind {
    if let name = node["alert"]?.text { return .alert(name) }
    if let name = node["record"]?.text { return .record(name) }
    return .unnamed
  }

  /// The name of the alert or of the recorded series; empty where there is none.
  public var name: String {
    switch kind {
    case .alert(let name), .record(let name): name
    case .unnamed: ""
    }
  }

  /// Whether it raises an alert.
  public var isAlert: Bool {
    guard case .alert = kind else { return false }
    return true
  }
}

/// A label or annotation of a rule.
public struct RuleText: Sendable, Equatable {
  /// The name of the label or annotation.
  public let name: String
  /// The text, often a template.
  public let value: String
  /// Where it is written.
  public let location: SourceLocation

  static func list(_ node: Node?, path: String) -> [RuleText] {
    (node?.entries ?? []).map { entry in
      RuleText(
        name: entry.key, value: entry.value.text ?? "",
        location: SourceLocation(path: path, line: entry.line))
    }
  }
}
