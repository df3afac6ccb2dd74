/// The fields of a file of unit tests for rules.
enum RuleTestSchema {
  static let file = Schema(
    "main.unitTestFile",
    [
      .list(.text): "rule_files group_eval_order",
      .duration: "evaluation_interval",
      .boolean: "fuzzy_compare",
      .list(of: { test }): "tests",
    ])

  private static let test = Schema(
    "main.testGroup",
    [
      .duration: "interval",
      .list(of: { series }): "input_series",
      .list(of: { alertCase }): "alert_rule_test",
      .list(of: { expressionCase }): "promql_expr_test",
      .map(.text): "external_labels",
      .text: "external_url name start_timestamp",
    ])

  private static let series = Schema(
    "main.series", [.text: "series values", .anything: "start_timestamps"])

  private static let alertCase = Schema(
    "main.alertTestCase",
    [.duration: "eval_time", .text: "alertname", .list(of: { alert }): "exp_alerts"])

  private static let alert = Schema(
    "main.alert", [.map(.text): "exp_labels exp_annotations"])

  private static let expressionCase = Schema(
    "main.promqlTestCase",
    [.text: "expr", .duration: "eval_time", .list(of: { sample }): "exp_samples"])

  private static let sample = Schema(
    "main.sample", [.text: "labels histogram", .decimal: "value"])
}

/// Checks the shape of a file of unit tests for rules, in promtool's words.
public enum RuleTestValidator {
  /// What promtool would refuse, by line.
  public static func problems(in document: Node) -> [SyntaxProblem] {
    var validator = SchemaValidator()
    validator.check(document, against: RuleTestSchema.file)
    return validator.problems.sorted { ($0.line, $0.message) < ($1.line, $1.message) }
  }

  /// Whether a document looks like a file of unit tests, valid or not.
  public static func isLikely(_ document: Node) -> Bool {
    document["tests"] != nil && document["groups"] == nil
  }
}
