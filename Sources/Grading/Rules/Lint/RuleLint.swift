public import Artifacts
public import PromQL
public import Wording

/// What could be better in a rule file that Prometheus accepts.
public enum RuleLint {
  /// A remark on one line.
  public struct Remark: Sendable, Equatable {
    /// The name of the rule of style, as linters of the field call it.
    public let rule: String
    /// The line, from 1.
    public let line: Int
    /// What could be better, and how.
    public let text: Phrase
  }

  /// The remarks on a document of groups, by line.
  public static func remarks(on document: Node, dialect: Dialect = .v3) -> [Remark] {
    let groups = document["groups"]?.items ?? []
    let rules = groups.flatMap { $0["rules"]?.items ?? [] }
      .compactMap { LintedRule($0, dialect: dialect) }
    let remarks =
      groups.flatMap(groupRemarks) + rules.flatMap { rule in advice.flatMap { $0(rule) } }
      + duplicates(in: rules)
    return remarks.sorted { ($0.line, $0.rule) < ($1.line, $1.rule) }
  }

  /// What is looked at in every rule.
  static let advice: [@Sendable (LintedRule) -> [Remark]] = [
    AlertLint.annotations, AlertLint.severity, AlertLint.comparison, AlertLint.hold,
    AlertLint.valueInLabels, AlertLint.lostLabels, ExpressionLint.gaugeRates,
    ExpressionLint.rawCounters, ExpressionLint.needlessPatterns, ExpressionLint.recordedName,
  ]

  private static func groupRemarks(_ group: Node) -> [Remark] {
    guard let interval = group["interval"], let text = interval.text,
      let milliseconds = ConfigDuration.milliseconds(text), milliseconds > 300_000
    else { return [] }
    return [Remark(rule: "group/interval", line: interval.line, text: .slowGroup(text))]
  }

  /// Rules of the same name and labels, which write the same series.
  private static func duplicates(in rules: [LintedRule]) -> [Remark] {
    var known: [String: Int] = [:]
    return rules.compactMap { rule in
      let labels = rule.labels.map { "\($0.key)=\($0.value.text ?? "")" }.sorted()
      let key = ([rule.name] + labels).joined(separator: "\u{0}")
      guard let first = known[key] else {
        known[key] = rule.line
        return nil
      }
      return Remark(rule: "rule/duplicate", line: rule.line, text: .duplicate(rule.name, first))
    }
  }
}

/// A rule as the advice looks at it.
struct LintedRule {
  let name: String
  let isAlert: Bool
  let line: Int
  let expression: Expression
  let expressionLine: Int
  let labels: [Node.Entry]
  let annotations: [Node.Entry]
  let hold: Node?

  init?(_ node: Node, dialect: Dialect) {
    guard let text = node["expr"]?.text,
      let expression = try? Expression(parsing: text, dialect: dialect)
    else { return nil }
    isAlert = !(node["alert"]?.text ?? "").isEmpty
    name = (isAlert ? node["alert"] : node["record"])?.text ?? ""
    line = node.line
    self.expression = expression
    expressionLine = node["expr"]?.line ?? node.line
    labels = node["labels"]?.entries ?? []
    annotations = node["annotations"]?.entries ?? []
    hold = node["for"]
  }
}

extension Phrase {
  fileprivate static func slowGroup(_ interval: String) -> Phrase {
    Phrase(
      fr:
        "le groupe est évalué toutes les '\(interval)'\u{A0}: au-delà de 5m, ses séries ont des "
        + "trous\u{A0}; descendez à 5m ou moins",
      en:
        "the group is evaluated every '\(interval)': above 5m its series have gaps; use 5m or less")
  }

  fileprivate static func duplicate(_ name: String, _ line: Int) -> Phrase {
    Phrase(
      fr:
        "'\(name)' est déjà défini avec les mêmes labels à la ligne \(line)\u{A0}: gardez une "
        + "seule règle",
      en: "'\(name)' with the same labels is already defined on line \(line): keep one rule")
  }
}
