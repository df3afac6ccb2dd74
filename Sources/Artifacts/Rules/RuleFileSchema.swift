/// The fields of a file of rules, and of a file of unit tests for rules.
enum RuleFileSchema {
  static let file = Schema(
    "rulefmt.RuleGroups", [.list(of: { group }): "groups"], rules: [uniqueGroups])

  private static let group = Schema(
    "rulefmt.RuleGroup",
    [
      .text: "name", .duration: "interval query_offset", .integer: "limit",
      .map(.text): "labels", .list(of: { rule }): "rules",
    ],
    rules: [
      Schema.required("name", message: "Groupname must not be empty"), labelNames("labels"),
    ])

  private static let rule = Schema(
    "rulefmt.Rule",
    [
      .text: "record alert expr", .duration: "for keep_firing_for",
      .map(.text): "labels annotations",
    ],
    rules: [kind, expression, recording, labelNames("labels"), annotationNames])

  private static let uniqueGroups: Schema.Rule = { node in
    var names: Set<String> = []
    return (node["groups"]?.items ?? []).compactMap { group in
      guard let name = group.filled("name")?.text, !names.insert(name).inserted else { return nil }
      return SyntaxProblem(
        message: "groupname: \"\(name)\" is repeated in the same file", line: group.line)
    }
  }

  private static let kind: Schema.Rule = { node in
    switch (node.filled("record"), node.filled("alert")) {
    case (let record?, _?):
      return [
        SyntaxProblem(
          message: "only one of 'record' and 'alert' must be set", line: record.line)
      ]
    case (nil, nil):
      return [
        SyntaxProblem(message: "one of 'record' or 'alert' must be set", line: node.line)
      ]
    default: return []
    }
  }

  private static let expression = Schema.required(
    "expr", message: "field 'expr' must be set in rule")

  private static let recording: Schema.Rule = { node in
    guard let record = node.filled("record"), let name = record.text else { return [] }
    var messages: [String] = []
    for field in ["annotations", "for", "keep_firing_for"] {
      guard let value = node.filled(field) else { continue }
      if let text = value.text, ConfigDuration.milliseconds(text) == 0 { continue }
      messages.append("invalid field '\(field)' in recording rule")
    }
    if name.hasBrokenBytes { messages.append("invalid recording rule name: \(name)") }
    if name.contains("{") || name.contains("}") {
      messages.append(
        "braces present in the recording rule name; should it be in expr?: \(name)")
    }
    return messages.map { SyntaxProblem(message: $0, line: record.line) }
  }

  private static func labelNames(_ field: String) -> Schema.Rule {
    { node in
      (node[field]?.entries ?? []).compactMap { entry in
        guard !entry.key.isLabelName || entry.key == "__name__" else { return nil }
        return SyntaxProblem(message: "invalid label name: \(entry.key)", line: entry.line)
      }
    }
  }

  private static let annotationNames: Schema.Rule = { node in
    (node["annotations"]?.entries ?? []).compactMap { entry in
      guard !entry.key.isLabelName else { return nil }
      return SyntaxProblem(message: "invalid annotation name: \(entry.key)", line: entry.line)
    }
  }
}

/// Checks the shape of a file of rules as `promtool check rules` does, in its words.
///
/// Expressions and templates are not looked at: they are a language of their own.
public enum RuleFileValidator {
  /// What Prometheus would refuse, by line.
  public static func problems(in document: Node) -> [SyntaxProblem] {
    var validator = SchemaValidator()
    validator.check(document, against: RuleFileSchema.file)
    return validator.problems.sorted { ($0.line, $0.message) < ($1.line, $1.message) }
  }
}
