import Artifacts
import Grading
import PromQL
import Testing

struct RuleTestFileTests {
  static let rules = """
    groups:
    - name: g
      rules:
      - record: job:up:sum
        expr: sum by (job) (up)
      - alert: Down
        expr: up == 0
        for: 2m
        labels: {severity: page}
        annotations:
          summary: "{{ $labels.instance }} of {{ $labels.job }} is down"
    """

  static func node(_ text: String) throws -> Node {
    try Node(yaml: SourceText(path: "t.yml", text: text))
  }

  static func failures(_ tests: String) throws -> [String] {
    let rules = CompiledRules(try node(rules))
    #expect(rules.problems == [])
    return try RuleTestFile(try node(tests)).failures(on: rules.groups)
  }

  static func tests(severity: String = "page", sum: Int = 1) -> String {
    """
    evaluation_interval: 1m
    tests:
    - name: one of two is down
      interval: 1m
      input_series:
      - {series: 'up{job="api",instance="a"}', values: '0x5'}
      - {series: 'up{job="api",instance="b"}', values: '1x5'}
      alert_rule_test:
      - eval_time: 1m
        alertname: Down
      - eval_time: 2m
        alertname: Down
        exp_alerts:
        - exp_labels: {severity: \(severity), job: api, instance: a}
          exp_annotations: {summary: a of api is down}
      promql_expr_test:
      - expr: job:up:sum
        eval_time: 3m
        exp_samples: [{labels: 'job:up:sum{job="api"}', value: \(sum)}]
    """
  }

  @Test func `a test that holds passes`() throws {
    #expect(try Self.failures(Self.tests()) == [])
  }

  @Test func `a test that fails shows both sides`() throws {
    #expect(
      try Self.failures(Self.tests(severity: "mail", sum: 2)) == [
        """
            name: one of two is down,
            alertname: Down, time: 2m,\u{20}
                exp:[
                    0:
                      Labels:{alertname="Down", instance="a", job="api", severity="mail"}
                      Annotations:{summary="a of api is down"}
                    ],\u{20}
                got:[
                    0:
                      Labels:{alertname="Down", instance="a", job="api", severity="page"}
                      Annotations:{summary="a of api is down"}
                    ]
        """,
        """
            name: one of two is down,
            expr: "job:up:sum", time: 3m,
                exp: {__name__="job:up:sum", job="api"} 2E+00
                got: {__name__="job:up:sum", job="api"} 1E+00
        """,
      ])
  }

  @Test(arguments: [
    (
      "tests: [{interval: 1m, sereis: []}]", "line 1: field sereis not found in type main.testGroup"
    ),
    ("group_eval_order: [a, a]\ntests: []", "group name repeated in evaluation order: a"),
    (
      "evaluation_interval: 1 minute\ntests: []",
      "line 1: not a valid duration string: \"1 minute\""
    ),
  ])
  func `a file that promtool refuses is refused`(text: String, message: String) throws {
    do {
      _ = try RuleTestFile(try Self.node(text))
      Issue.record("read")
    } catch let problem as RuleTestFile.Problem {
      #expect("\(problem)" == message)
    }
  }

  @Test(arguments: [
    (
      "tests: [{interval: 1m, input_series: [{series: x, values: '1+'}]}]",
      "    line 1: "
    ),
    (
      "tests: [{interval: 1m, alert_rule_test: [{eval_time: 5m}]}]",
      "    an item under alert_rule_test misses required attribute alertname at eval_time 5m"
    ),
    (
      "tests: [{interval: 1m, promql_expr_test: [{expr: 'x +', eval_time: 1m}]}]",
      "    expr: \"x +\", time: 1m, err: "
    ),
    (
      "evaluation_interval: 1ms\ntests: [{promql_expr_test: [{expr: x, eval_time: 100y}]}]",
      "    test asks for more than 2000000 evaluations"
    ),
  ])
  func `a test that cannot be run fails`(text: String, start: String) throws {
    let failures = try RuleTestFile(try Self.node(text)).failures(on: [])
    #expect(failures.count == 1)
    #expect(failures.first?.hasPrefix(start) == true, "\(failures)")
  }
}
