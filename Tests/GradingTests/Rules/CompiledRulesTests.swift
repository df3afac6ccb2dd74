import Artifacts
import Grading
import PromQL
import Testing
import Wording

struct CompiledRulesTests {
  static func problems(_ rule: String) throws -> [String] {
    let text = "groups:\n- name: g\n  rules:\n  - " + rule
    let node = try Node(yaml: SourceText(path: "rules.yml", text: text))
    return CompiledRules(node).problems.map { "\($0.line): \($0.message)" }
  }

  @Test(arguments: [
    ("{alert: A, expr: up == 0, for: 1m}", []),
    ("{alert: A, record: b, expr: up}", ["4: only one of 'record' and 'alert' must be set"]),
    ("{expr: up}", ["4: one of 'record' or 'alert' must be set"]),
    ("{alert: A}", ["4: field 'expr' must be set in rule"]),
    (
      "{record: a, expr: up, for: 1m}",
      ["4: invalid field 'for' in recording rule"]
    ),
    (
      "{record: 'a{b}', expr: up}",
      ["4: braces present in the recording rule name; should it be in expr?: a{b}"]
    ),
    (
      "{alert: A, expr: 'sum(up'}",
      [
        "4: group \"g\", rule 1, \"A\": could not parse expression: 1:7: parse error: "
          + "unclosed left parenthesis"
      ]
    ),
    (
      "{alert: A, expr: up, anotations: {}}",
      ["4: field anotations not found in type rulefmt.Rule"]
    ),
    ("{alert: A, expr: up, for: 1 min}", ["4: not a valid duration string: \"1 min\""]),
    (
      "{alert: A, expr: up, labels: {__name__: x}}", ["4: invalid label name: __name__"]
    ),
    (
      "{alert: A, expr: up, annotations: {summary: '{{ $label.job }}'}}",
      [
        "4: group \"g\", rule 1, \"A\": annotation \"summary\": template: 1: "
          + "undefined variable \"$label\""
      ]
    ),
  ])
  func `what Prometheus refuses in a rule is told`(rule: String, expected: [String]) throws {
    #expect(try Self.problems(rule) == expected)
  }

  @Test func `two groups of one name are refused`() throws {
    let text = "groups:\n- {name: g, rules: []}\n- {name: g, rules: []}\n- {rules: []}\n"
    let node = try Node(yaml: SourceText(path: "rules.yml", text: text))
    #expect(
      CompiledRules(node).problems.map { "\($0.line): \($0.message)" } == [
        "3: groupname: \"g\" is repeated in the same file", "4: Groupname must not be empty",
      ])
  }
}

struct RuleLintTests {
  static func rules(_ rule: String) throws -> [String] {
    let text = "groups:\n- name: g\n  rules:\n  - " + rule
    let node = try Node(yaml: SourceText(path: "rules.yml", text: text))
    return RuleLint.remarks(on: node).map(\.rule)
  }

  static let good = "for: 1m, labels: {severity: page}, annotations: {summary: down}}"

  @Test(arguments: [
    ("{alert: A, expr: up == 0, \(good)", []),
    ("{alert: A, expr: up, \(good)", ["alerts/comparison"]),
    ("{alert: A, expr: absent(up), \(good)", []),
    ("{alert: A, expr: up == 0}", ["alerts/annotation", "alerts/for", "rule/label"]),
    ("{alert: A, expr: x_total > 5, \(good)", ["promql/counter"]),
    ("{alert: A, expr: 'rate(memory_bytes[5m]) > 5', \(good)", ["promql/rate"]),
    ("{alert: A, expr: 'up{job=~\"api\"} == 0', \(good)", ["promql/regexp"]),
    ("{record: total, expr: sum(up)}", ["rule/name"]),
    (
      "{alert: A, expr: sum by (job) (up) == 0, for: 1m, labels: {severity: page}, "
        + "annotations: {summary: '{{ $labels.instance }}'}}", ["alerts/template"]
    ),
    (
      "{alert: A, expr: up == 0, for: 1m, labels: {severity: '{{ $value }}'}, "
        + "annotations: {summary: x}}", ["alerts/template"]
    ),
  ])
  func `advice is given where it fits`(rule: String, expected: [String]) throws {
    #expect(try Self.rules(rule) == expected)
  }

  @Test func `a rule that stands twice is told with its first line`() throws {
    let text =
      "groups:\n- name: g\n  rules:\n  - {record: 'a:b', expr: up}\n  - {record: 'a:b', expr: up}\n"
    let node = try Node(yaml: SourceText(path: "rules.yml", text: text))
    let remark = try #require(RuleLint.remarks(on: node).first)
    #expect(remark.line == 5)
    #expect(
      remark.text.english
        == "'a:b' with the same labels is already defined on line 4: keep one rule")
  }
}
