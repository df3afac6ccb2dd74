/// A rule that rewrites labels.
enum RelabelSchema {
  static let rule = Schema(
    "relabel.plain",
    [
      .list(.text): "source_labels",
      .text: "separator target_label replacement action",
      .regex: "regex",
      .natural: "modulus",
    ],
    rules: [check])

  private static let actions = Schema.words(
    "replace keep drop keepequal dropequal hashmod labelmap labeldrop labelkeep lowercase uppercase"
  )

  /// The first thing that is wrong with a rule, as Prometheus looks at it.
  private static let check: Schema.Rule = { node in
    let rule = RelabelRule(node)
    guard actions.contains(rule.action) else {
      let message =
        rule.action.isEmpty
        ? "relabel action cannot be empty" : "unknown relabel action \"\(rule.action)\""
      return [SyntaxProblem(message: message, line: node["action"]?.line ?? node.line)]
    }
    return rule.problem.map { [SyntaxProblem(message: $0, line: node.line)] } ?? []
  }
}

/// A rule that rewrites labels, with its defaults.
struct RelabelRule {
  let action: String
  let target: String
  let replacement: String
  let hasOwnReplacement: Bool
  let hasOwnRegex: Bool
  let hasOwnSeparator: Bool
  let hasSources: Bool
  let hasModulus: Bool

  init(_ node: Node) {
    action = node["action"].map { ($0.text ?? "").lowercased() } ?? "replace"
    target = node["target_label"]?.text ?? ""
    replacement = node["replacement"].map { $0.text ?? "" } ?? "$1"
    hasOwnReplacement = replacement != "$1"
    hasOwnRegex = node["regex"].map { $0.text ?? "" } ?? "(.*)" != "(.*)"
    hasOwnSeparator = node["separator"].map { $0.text ?? "" } ?? ";" != ";"
    hasSources = node["source_labels"].map { !$0.isNull } ?? false
    hasModulus = (node["modulus"]?.number ?? 0) != 0
  }

  /// What Prometheus refuses in the rule; nil where it is fine.
  var problem: String? {
    if action == "hashmod" && !hasModulus {
      return "relabel configuration for hashmod requires non-zero modulus"
    }
    return targetProblem ?? replacementProblem ?? otherFieldsProblem
  }

  private var targetProblem: String? {
    let needing = Schema.words("replace hashmod lowercase uppercase keepequal dropequal")
    guard needing.contains(action) else { return nil }
    if target.isEmpty {
      return "relabel configuration for \(action) action requires 'target_label' value"
    }
    let isValid =
      action == "replace" && target.contains("$") ? Self.isTemplate(target) : !target.hasBrokenBytes
    return isValid ? nil : "\(target.goQuoted) is invalid 'target_label' for \(action) action"
  }

  private var replacementProblem: String? {
    let fixed = Schema.words("lowercase uppercase keepequal dropequal")
    if fixed.contains(action) && action.hasSuffix("case") && hasOwnReplacement {
      return "'replacement' can not be set for \(action) action"
    }
    guard action == "labelmap" else { return nil }
    let isValid = !replacement.isEmpty && !replacement.hasBrokenBytes
    return isValid ? nil : "\(replacement.goQuoted) is invalid 'replacement' for labelmap action"
  }

  private var otherFieldsProblem: String? {
    switch action {
    case "keepequal", "dropequal":
      let hasMore = hasOwnRegex || hasModulus || hasOwnSeparator || hasOwnReplacement
      return hasMore
        ? "\(action) action requires only 'source_labels' and `target_label`, and no other fields"
        : nil
    case "labeldrop", "labelkeep":
      let hasMore =
        hasSources || !target.isEmpty || hasModulus || hasOwnSeparator || hasOwnReplacement
      return hasMore ? "\(action) action requires only 'regex', and no other fields" : nil
    default: return nil
    }
  }

  /// Whether a target with references to groups is well formed: names, `$1`, `${1}`, `$name`.
  private static func isTemplate(_ text: String) -> Bool {
    var rest = text[...]
    while let dollar = rest.firstIndex(of: "$") {
      rest = rest[rest.index(after: dollar)...]
      let isBraced = rest.first == "{"
      if isBraced { rest = rest.dropFirst() }
      let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      rest = rest.dropFirst(name.count)
      guard !name.isEmpty, !isBraced || rest.first == "}" else { return false }
      if isBraced { rest = rest.dropFirst() }
    }
    return true
  }
}
