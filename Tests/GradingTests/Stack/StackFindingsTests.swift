import Grading
import Testing
import Wording

/// What a stack gets wrong across files, each beside the stack that is right.
struct StackFindingsTests {
  private static let course = StackRepository.course
  private static let compose = "docker-compose.yml"
  private static let config = "prometheus/prometheus.yml"

  /// The course's stack with an alert that is loaded.
  private static func alerting(_ expression: String) -> StackRepository {
    course
      .replacing(config, [("scrape_configs:", "rule_files: [alerts.yml]\nscrape_configs:")])
      .replacing(
        compose,
        [
          (
            "- prometheus_data:/prometheus",
            "- ./prometheus/alerts.yml:/etc/prometheus/alerts.yml\n      - prometheus_data:/prometheus"
          )
        ]
      )
      .with(
        "prometheus/alerts.yml",
        "groups:\n- name: api\n  rules:\n  - alert: A\n    expr: \(expression)\n    for: 5m\n")
  }

  struct Slip: Sendable, CustomTestStringConvertible {
    let name: String
    let files: [String: String]
    let findings: [String]
    var testDescription: String { name }

    init(_ name: String, _ repository: StackRepository, _ findings: [String] = []) {
      self.name = name
      files = repository.files
      self.findings = findings
    }
  }

  static let slips: [Slip] = [
    Slip("the course's own stack", course),
    Slip(
      "a misspelt mount",
      course.replacing(compose, [("./prometheus/prometheus.yml:", "./promethus/prometheus.yml:")]),
      ["stack.mount_missing docker-compose.yml:25"]),
    Slip(
      "a mount of data, or of what is ignored",
      course.replacing(
        compose,
        [
          (
            "- prometheus_data:/prometheus",
            "- ./data:/prometheus\n      - ./secrets/key.pem:/key.pem\n      - /var/run/docker.sock:/var/run/docker.sock"
          )
        ]
      ).with(".gitignore", "secrets/\n")),
    Slip(
      "EXPOSE of another port", course.replacing("Dockerfile", [("EXPOSE 8000", "EXPOSE 80")]),
      ["stack.ports_disagree Dockerfile:6"]),
    Slip(
      "another port in compose and Prometheus",
      course.replacing(compose, [("8000:8000", "3030:3030")]).replacing(
        config, [("api:8000", "api:3030")]),
      [
        "stack.ports_disagree docker-compose.yml:6",
        "stack.ports_disagree prometheus/prometheus.yml:9",
      ]),
    Slip(
      "a target that is no service", course.replacing(config, [("api:8000", "apo:8000")]),
      ["stack.target_unknown prometheus/prometheus.yml:9"]),
    Slip(
      "a target of another machine",
      course.replacing(config, [("['api:8000']", "['api:8000', 'example.org:80', '10.0.0.1:80']")])),
    Slip(
      "localhost as a target", course.replacing(config, [("api:8000", "127.0.0.1:8000")]),
      ["stack.target_localhost prometheus/prometheus.yml:9"]),
    Slip(
      "no common network",
      course.replacing(
        compose,
        [
          (
            "    networks: [monitoring]\n    environment:\n      - DATABASE_URL",
            "    networks: [back]\n    environment:\n      - DATABASE_URL"
          ), ("  monitoring:\n", "  back:\n  monitoring:\n"),
        ]),
      [
        "stack.no_common_network docker-compose.yml:2",
        "stack.no_common_network docker-compose.yml:22",
      ]),
    Slip(
      "a rule file that is not mounted",
      course.replacing(config, [("scrape_configs:", "rule_files: [rules/*.yml]\nscrape_configs:")]),
      ["stack.rule_file_missing prometheus/prometheus.yml:3"]),
    Slip(
      "alerts that nothing loads",
      course.with(
        "prometheus/alerts.yml", "groups:\n- name: a\n  rules:\n  - alert: A\n    expr: up == 0\n"),
      ["stack.rules_not_loaded prometheus/alerts.yml:2"]),
    Slip("alerts that are loaded", alerting("up == 0")),
    Slip(
      "no target for alerts",
      course.replacing(
        config,
        [
          (
            "scrape_configs:",
            "alerting: {alertmanagers: [{static_configs: [{targets: []}]}]}\nscrape_configs:"
          )
        ]), ["stack.alertmanager_without_target prometheus/prometheus.yml:3"]),
    Slip(
      "a receiver that tells nobody",
      course.with(
        "alertmanager/alertmanager.yml", "route: {receiver: a}\nreceivers:\n- name: a\n- name: b\n"),
      ["stack.receiver_notifies_nobody alertmanager/alertmanager.yml:3"]),
    Slip(
      "the course's HighLatency",
      alerting("histogram_quantile(0.95, rate(http_request_duration_seconds_bucket[5m])) > 1.0"),
      ["stack.alert_never_fires prometheus/alerts.yml:5"]),
    Slip(
      "the same by le, at most",
      alerting(
        "max(histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[5m])))) * 1000 >= 1001"
      ), ["stack.alert_never_fires prometheus/alerts.yml:5"]),
    Slip(
      "the same the other way round",
      alerting(
        "1 < histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[5m])))"
      ), ["stack.alert_never_fires prometheus/alerts.yml:5"]),
    Slip(
      "the same and traffic",
      alerting(
        "histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[5m]))) > 2 and sum(rate(http_requests_total[5m])) > 1"
      ), ["stack.alert_never_fires prometheus/alerts.yml:5"]),
    Slip(
      "the same or something else",
      alerting(
        "histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[5m]))) > 2 or up == 0"
      )),
    Slip(
      "a threshold at the last bound, reached",
      alerting(
        "histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[5m]))) >= 1"
      )),
    Slip(
      "a threshold below the last bound",
      alerting(
        "histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[5m]))) > 0.5"
      )),
    Slip(
      "the fine buckets",
      alerting(
        "histogram_quantile(0.95, sum by (le) (rate(http_request_duration_highr_seconds_bucket[5m]))) > 1"
      )),
    Slip(
      "buckets without their bounds",
      alerting(
        "histogram_quantile(0.95, sum(rate(http_request_duration_seconds_bucket[5m]))) > 0.5"),
      ["stack.alert_never_fires prometheus/alerts.yml:5"]),
    Slip(
      "a metric that nothing exposes", alerting("rate(http_request_total[5m]) > 1"),
      ["stack.alert_unknown_metric prometheus/alerts.yml:5"]),
    Slip(
      "metrics of Prometheus and the client",
      alerting(
        "absent(up) or process_resident_memory_bytes > 1e9 or prometheus_tsdb_head_series > 1")),
    Slip(
      "a database that is not waited for",
      course.replacing(
        compose,
        [
          (
            "    depends_on:\n      db:\n        condition: service_healthy\n",
            "    depends_on: [db]\n"
          )
        ]), ["stack.depends_on_without_healthcheck docker-compose.yml:10"]),
    Slip(
      "a healthcheck that is not there",
      course.replacing(
        compose, [("    healthcheck:\n      test: [\"CMD-SHELL\", \"pg_isready\"]\n", "")]),
      ["stack.healthcheck_missing docker-compose.yml:11"]),
    Slip(
      "the driver that nothing installs",
      course.replacing(compose, [("postgresql+psycopg://", "postgresql://")]).replacing(
        "app/main.py", [("postgresql+psycopg://", "postgresql://")]),
      ["stack.database_driver docker-compose.yml:9"]),
    Slip(
      "the driver that is installed",
      course.replacing(compose, [("postgresql+psycopg://", "postgresql://")]).replacing(
        "app/main.py", [("postgresql+psycopg://", "postgresql://")]
      ).with("requirements.txt", "psycopg2-binary\n")),
    Slip(
      "an obsolete version",
      course.replacing(compose, [("services:\n  api", "version: '3.8'\nservices:\n  api")]),
      ["stack.compose_version_obsolete docker-compose.yml:1"]),
    Slip(
      "a data source at localhost",
      course.with(
        "grafana/provisioning/datasources/p.yml",
        "datasources:\n- name: P\n  type: prometheus\n  url: http://localhost:9090\n"),
      ["stack.datasource_localhost grafana/provisioning/datasources/p.yml:4"]),
    Slip(
      "a data source at its service",
      course.with(
        "grafana/provisioning/datasources/p.yml",
        "datasources:\n- name: P\n  type: prometheus\n  url: http://prometheus:9090\n")),
    Slip(
      "a server that only its container reaches",
      course.replacing("Dockerfile", [("\"--host\", \"0.0.0.0\", ", "")]),
      ["stack.listens_on_loopback Dockerfile:7"]),
    Slip("nothing at all", StackRepository(files: [:])),
  ]

  @Test(arguments: slips) func `a slip is told with its place, and nothing else is`(slip: Slip) {
    #expect(StackRepository(files: slip.files).findings == slip.findings)
  }

  @Test func `an alert that never fires is told with its bound`() throws {
    let repository = Self.alerting(
      "histogram_quantile(0.95, rate(http_request_duration_seconds_bucket[5m])) > 1.0")
    let workspace = repository.workspace
    let findings = try CrossCheckCatalog.all.filter { $0.id == "stack.alert_never_fires" }
      .flatMap { try $0.findings(workspace) }
    #expect(
      findings.first?.message.english
        == "the alert 'A' can never fire: the last finite bound of http_request_duration_seconds_bucket is 1, so that the quantile never exceeds 1 (threshold 1)"
    )
  }
}
