import Artifacts
import Testing

struct ConfigValidatorTests {
  static func node(_ text: String) throws -> Node {
    try Node(yaml: SourceText(path: "config.yml", text: text))
  }

  @Test(arguments: [
    ("scrape_configs:\n- job_name: api\n  static_configs:\n  - targets: ['api:8000']\n", []),
    (
      "global:\n  scrape_intervall: 15s\n",
      ["2: field scrape_intervall not found in type config.plain"]
    ),
    (
      "scrape_configs:\n- job_name: api\n  scrape_interval: 15 s\n",
      ["3: not a valid duration string: \"15 s\""]
    ),
    (
      "scrape_configs:\n- job_name: api\n  static_configs:\n  - targets: api:8000\n",
      ["4: cannot unmarshal !!str `api:8000` into []string"]
    ),
    (
      "scrape_configs:\n- job_name: api\n  static_configs:\n  - targets: ['http://api:8000']\n",
      ["4: \"http://api:8000\" is not a valid hostname"]
    ),
    (
      "scrape_configs:\n- job_name: a\n- job_name: a\n- {}\n-\n",
      [
        "3: found multiple scrape configs with job name \"a\"", "4: job_name is empty",
        "5: empty or null scrape config section",
      ]
    ),
    (
      "global: {scrape_interval: 10s}\nscrape_configs:\n- job_name: a\n  scrape_timeout: 20s\n",
      [
        "4: scrape timeout greater than scrape interval for scrape config with job name \"a\""
      ]
    ),
    (
      "scrape_configs:\n- job_name: a\n  relabel_configs:\n  - regex: '('\n    target_label: x\n",
      ["4: error parsing regexp: missing ): ^(?s:()$: `(`"]
    ),
  ])
  func `a Prometheus configuration is checked with lines`(
    text: String, expected: [String]
  ) throws {
    let problems = PrometheusConfigValidator.problems(in: try Self.node(text))
    #expect(problems.map { "\($0.line): \($0.message)" } == expected)
  }

  @Test(arguments: [
    ("route: {receiver: a}\nreceivers:\n- name: a\n", []),
    ("receivers: [{name: a}]\n", ["1: no routes provided"]),
    (
      "route: {receiver: b}\nreceivers: [{name: a}]\n",
      ["1: undefined receiver \"b\" used in route"]
    ),
    (
      "route:\n  receiver: a\n  routes:\n  - matchers: [severity critical]\nreceivers: [{name: a}]\n",
      ["4: bad matcher format: severity critical"]
    ),
    (
      "route: {receiver: a}\nreceivers:\n- name: a\n  webhook_configs:\n  - url: api:8000/alerts\n",
      ["5: unsupported scheme \"api\" for URL"]
    ),
    (
      "route: {receiver: a}\nreceivers:\n- name: a\n  email_configs:\n  - to: me@example.org\n",
      ["5: no global SMTP from set", "5: no global SMTP smarthost set"]
    ),
  ])
  func `an Alertmanager configuration is checked with lines`(
    text: String, expected: [String]
  ) throws {
    let problems = AlertmanagerConfigValidator.problems(in: try Self.node(text))
    #expect(problems.map { "\($0.line): \($0.message)" } == expected)
  }

  @Test func `the files that a configuration names are known`() throws {
    let text = """
      rule_files: [rules/*.yml]
      scrape_configs:
      - job_name: a
        tls_config: {ca_file: ca.pem}
        file_sd_configs: [{files: [targets.yml]}]
      """
    let files = PrometheusConfigValidator.files(in: try Self.node(text))
    #expect(Set(files.map(\.path)) == ["rules/*.yml", "ca.pem", "targets.yml"])
    #expect(files.first { $0.path == "rules/*.yml" }?.kind == .rules)
    #expect(files.first { $0.path == "ca.pem" }?.line == 4)
  }

  @Test(
    arguments: [
      ("1h30m", 5_400_000), ("0", 0), ("15", nil), ("1m1h", nil), ("", nil), ("-5m", nil),
      ("500ms", 500), ("1.5h", nil), ("99999999999999y", nil),
    ] as [(String, Int64?)])
  func `durations are read as Prometheus does`(text: String, milliseconds: Int64?) {
    #expect(ConfigDuration.milliseconds(text) == milliseconds)
  }
}
