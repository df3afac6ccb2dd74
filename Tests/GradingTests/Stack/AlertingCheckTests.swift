import Grading
import Testing
import Wording

/// Alert rules, Alertmanager and Grafana's data source, as a trainer gives them.
struct AlertingCheckTests {
  private static let course = StackRepository.course
  private static let compose = "docker-compose.yml"
  private static let config = "prometheus/prometheus.yml"
  private static let rules =
    "groups:\n- name: a\n  rules:\n  - alert: ApiDown\n    expr: up == 0\n    for: 1m\n"

  /// The course's stack with the folder of Prometheus mounted, and its rules named as given.
  private static func naming(_ pattern: String, at path: String = "prometheus/alerts.yml")
    -> StackRepository
  {
    course
      .replacing(config, [("scrape_configs:", "rule_files: ['\(pattern)']\nscrape_configs:")])
      .replacing(
        compose,
        [
          (
            "./prometheus/prometheus.yml:/etc/prometheus/prometheus.yml:ro",
            "./prometheus:/etc/prometheus"
          )
        ]
      )
      .with(path, rules)
  }

  static let ruleCases: [(String, [String: String], String)] = [
    ("none", course.files, "fail"),
    ("not named", course.with("prometheus/alerts.yml", rules).files, "partial"),
    (
      "named, not mounted",
      naming("alerts.yml").replacing(
        compose,
        [
          (
            "./prometheus:/etc/prometheus",
            "./prometheus/prometheus.yml:/etc/prometheus/prometheus.yml"
          )
        ]
      ).files, "partial"
    ),
    ("named from the folder", naming("alerts.yml").files, "pass"),
    ("named from the root", naming("/etc/prometheus/alerts.yml").files, "pass"),
    (
      "named by a pattern", naming("rules/*.yml", at: "prometheus/rules/alert.rules.yml").files,
      "pass"
    ),
    ("named wrongly", naming("alert.yml").files, "partial"),
    (
      "only recordings",
      naming("alerts.yml").with(
        "prometheus/alerts.yml", "groups:\n- name: a\n  rules:\n  - record: a:b\n    expr: up\n"
      ).files, "fail"
    ),
    (
      "an expression that does not parse",
      naming("alerts.yml").replacing("prometheus/alerts.yml", [("up == 0", "rate(up[5m] > 1")])
        .files, "fail"
    ),
    (
      "no YAML", naming("alerts.yml").with("prometheus/alerts.yml", "groups: [\n- alert: x").files,
      "fail"
    ),
    ("rules without Prometheus", StackRepository(files: ["alerts.yml": rules]).files, "partial"),
    (
      "Grafana's own alerting",
      course.with(
        "grafana/provisioning/alerting/a.yml",
        "apiVersion: 1\ngroups:\n- name: a\n  rules: [{uid: a}]\n"
      ).files, "fail"
    ),
  ]

  @Test(arguments: ruleCases)
  func `rules count when they are valid, and whole when they are loaded`(
    name: String, files: [String: String], verdict: String
  ) throws {
    let judgement = try StackRepository(files: files).judgement("p6.alert_rules")
    #expect(judgement?.verdict.rawValue == verdict, "\(name): \(judgement?.message.english ?? "")")
  }

  private static let service =
    "  alertmanager:\n    image: prom/alertmanager\n    networks: [monitoring]\n    volumes: [./alertmanager.yml:/etc/alertmanager/alertmanager.yml]\nvolumes:\n  postgres"
  private static let whole =
    course
    .replacing(compose, [("volumes:\n  postgres", service)])
    .replacing(
      config,
      [
        (
          "scrape_configs:",
          "alerting:\n  alertmanagers:\n    - static_configs:\n        - targets: ['alertmanager:9093']\nscrape_configs:"
        )
      ]
    )
    .with(
      "alertmanager.yml",
      "route:\n  receiver: web\nreceivers:\n  - name: web\n    webhook_configs:\n      - url: http://hook:80/\n"
    )

  static let managerCases: [(String, [String: String], String)] = [
    ("nothing", course.files, "fail"),
    ("everything", whole.files, "pass"),
    (
      "a receiver that tells nobody",
      whole.with("alertmanager.yml", "route:\n  receiver: a\nreceivers:\n  - name: a\n").files,
      "pass"
    ),
    ("no service", whole.replacing(compose, [("prom/alertmanager", "nginx")]).files, "partial"),
    ("no configuration", whole.with("alertmanager.yml", nil).files, "partial"),
    (
      "a configuration that is not valid",
      whole.with("alertmanager.yml", "route:\n  receiver: b\nreceivers:\n  - name: a\n").files,
      "partial"
    ),
    (
      "not mounted",
      whole.replacing(
        compose,
        [
          (
            "./alertmanager.yml:/etc/alertmanager/alertmanager.yml",
            "./alertmanager.yml:/alertmanager.yml"
          )
        ]
      ).files, "partial"
    ),
    ("no target", whole.replacing(config, [("['alertmanager:9093']", "[]")]).files, "partial"),
    (
      "another host", whole.replacing(config, [("alertmanager:9093", "localhost:9093")]).files,
      "partial"
    ),
    (
      "only an empty list of targets",
      course.replacing(
        config,
        [
          (
            "scrape_configs:",
            "alerting: {alertmanagers: [{static_configs: [{targets: []}]}]}\nscrape_configs:"
          )
        ]
      ).files, "fail"
    ),
    (
      "only the service",
      whole.with("alertmanager.yml", nil).replacing(config, [("['alertmanager:9093']", "[]")])
        .files, "fail"
    ),
  ]

  @Test(arguments: managerCases) func `Alertmanager takes three parts that agree`(
    name: String, files: [String: String], verdict: String
  ) throws {
    let judgement = try StackRepository(files: files).judgement("p6.alertmanager")
    #expect(judgement?.verdict.rawValue == verdict, "\(name): \(judgement?.message.english ?? "")")
  }

  private static let dashboard = """
    {"title": "HTTP", "schemaVersion": 39, "panels": [{"type": "timeseries", "title": "a",
     "datasource": {"type": "prometheus", "uid": "x"},
     "targets": [{"refId": "A", "expr": "sum(rate(http_requests_total[5m]))"}]}]}
    """

  static let sourceCases: [(String, [String: String], String)] = [
    ("nothing", course.files, "fail"),
    (
      "a file",
      course.with(
        "grafana/provisioning/datasources/p.yml",
        "apiVersion: 1\ndatasources:\n- name: P\n  type: prometheus\n  url: http://prometheus:9090\n"
      ).files, "pass"
    ),
    (
      "a file of another source",
      course.with("grafana/datasources/p.yml", "datasources:\n- name: L\n  type: loki\n").files,
      "fail"
    ),
    ("a dashboard", course.with("grafana/http.json", dashboard).files, "pass"),
    (
      "a script",
      course.with(
        "setup.sh",
        "curl -X POST http://grafana:3000/api/datasources -d '{\"type\": \"prometheus\"}' # prometheus\n"
      ).files, "pass"
    ),
  ]

  @Test(arguments: sourceCases) func `a data source is provisioned or implied`(
    name: String, files: [String: String], verdict: String
  ) throws {
    let judgement = try StackRepository(files: files).judgement("p3a.datasource")
    #expect(judgement?.verdict.rawValue == verdict, "\(name): \(judgement?.message.english ?? "")")
  }

  static let databaseCases: [(String, [String: String], String)] = [
    ("a server", course.files, "pass"),
    ("SQLite", withoutDatabase("engine = create_engine('sqlite:///./test.db')"), "fail"),
    ("no database", withoutDatabase(""), "not-applicable"),
    (
      "a server that is not in compose",
      withoutDatabase("engine = create_engine('postgresql+psycopg://u@db/x')"), "fail"
    ),
  ]

  private static func withoutDatabase(_ line: String) -> [String: String] {
    course
      .replacing(
        compose,
        [
          ("  db:\n    image: postgres:16-alpine", "  cache:\n    image: redis:7"),
          (
            "      db:\n        condition: service_healthy",
            "      cache:\n        condition: service_started"
          ), ("postgres_data:/var/lib/postgresql/data", "postgres_data:/data"),
          (
            "      - DATABASE_URL=postgresql+psycopg://postgres:postgres@db:5432/items_db",
            "      - A=b"
          ),
        ]
      )
      .replacing(
        "app/main.py",
        [
          (
            "from sqlmodel import create_engine\n",
            line.isEmpty ? "" : "from sqlmodel import create_engine\n"
          ),
          (
            "engine = create_engine(\"postgresql+psycopg://postgres:postgres@db:5432/items_db\")",
            line
          ),
        ]
      )
      .replacing("requirements.txt", [("psycopg\n", "")])
      .files
  }

  @Test(arguments: databaseCases) func `a database is asked of an app that has one`(
    name: String, files: [String: String], verdict: String
  ) throws {
    let judgement = try StackRepository(files: files).judgement("p2.compose.db")
    #expect(judgement?.verdict.rawValue == verdict, "\(name): \(judgement?.message.english ?? "")")
  }
}
