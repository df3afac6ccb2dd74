import Grading
import Testing

/// Files made to be long: they end in judgements like any other.
struct HostileStackTests {
  private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map(line).joined(separator: "\n") + "\n"
  }

  static let hostile: [(String, StackRepository)] = [
    (
      "services without end",
      StackRepository.course.with(
        "docker-compose.yml",
        "services:\n"
          + lines(5_000) {
            "  s\($0):\n    image: prom/prometheus\n    ports: ['\($0):\($0)']\n    volumes: ['./a\($0).yml:/b']\n    depends_on: [s\($0 + 1)]\n    extends: s\($0 + 1)"
          })
    ),
    (
      "mounts without end",
      StackRepository.course.with(
        "docker-compose.yml",
        "services:\n  prometheus:\n    image: prom/prometheus\n    volumes:\n"
          + lines(20_000) { "      - ./a\($0).yml:/etc/prometheus/b\($0).yml" })
    ),
    (
      "unknown keys without end",
      StackRepository.course.with(
        "docker-compose.yml", lines(20_000) { "service\($0): {image: a}" })
    ),
    (
      "copies without end",
      StackRepository.course.with(
        "Dockerfile",
        "FROM python\nWORKDIR /code\n" + lines(20_000) { "COPY * ./a\($0)/" }
          + "CMD uvicorn app.main:app\n")
    ),
    (
      "stages without end",
      StackRepository.course.with(
        "Dockerfile",
        "FROM python AS s0\n"
          + lines(3_000) { "FROM s\($0) AS s\($0 + 1)\nCOPY --from=s\($0) / /" }
          + "CMD uvicorn app.main:app\n")
    ),
    (
      "targets without end",
      StackRepository.course.with(
        "prometheus/prometheus.yml",
        "scrape_configs:\n"
          + lines(5_000) {
            "  - job_name: j\($0)\n    static_configs: [{targets: ['api:\($0)', 'b\($0):1']}]"
          })
    ),
    (
      "rules without end",
      StackRepository.course
        .replacing(
          "prometheus/prometheus.yml",
          [("scrape_configs:", "rule_files: ['*/*.yml', '*.yml']\nscrape_configs:")]
        )
        .with(
          "prometheus/alerts.yml",
          "groups:\n- name: a\n  rules:\n"
            + lines(5_000) { "  - alert: A\($0)\n    expr: x\($0) > 1" })
    ),
    (
      "words without end",
      StackRepository.course.with(
        "Dockerfile",
        "FROM python\nCMD " + String(repeating: "uvicorn ", count: 50_000) + "\n")
    ),
    (
      "variables without end",
      StackRepository.course.with(
        "docker-compose.yml",
        "services:\n  a:\n    image: " + String(repeating: "${A:-", count: 50_000) + "\n")
    ),
  ]

  @Test(arguments: hostile) func `a stack without end is judged`(
    name: String, repository: StackRepository
  ) throws {
    let workspace = repository.workspace
    for criterion in stackCriteria + ["p6.alert_rules", "p6.alertmanager"] {
      let check = try #require(CheckCatalog.all.first { $0.criterion == criterion })
      _ = try check.judge(workspace)
    }
    let findings = try CrossCheckCatalog.all.filter { $0.id.hasPrefix("stack.") }
      .flatMap { try $0.findings(workspace) }
    #expect(findings.count < 5_000)
  }
}
