import Artifacts
import Grading
import Testing
import Wording

struct DashboardCrossCheckTests {
  @Test(arguments: [
    (
      "dashboard.quantile_without_le",
      "timeseries|P95|s|histogram_quantile(0.95, sum(rate(http_request_duration_seconds_bucket[5m])))"
    ),
    (
      "dashboard.quantile_out_of_range",
      "timeseries|P95|s|histogram_quantile(95, rate(http_request_duration_seconds_bucket[5m]))"
    ),
    (
      "dashboard.divided_by_itself",
      #"stat|E|percent|rate(http_requests_total{status=~"5.."}[5m]) / rate(http_requests_total[5m])"#
    ),
    ("dashboard.error_rate_empty", BoardRepository.errors),
    (
      "dashboard.slow_counts_fast",
      #"stat|Requêtes lentes|ops|sum(rate(db_query_duration_seconds_bucket{le="1.0"}[5m]))"#
    ),
    ("dashboard.rate_of_gauge", "timeseries|G|ops|rate(http_requests_inprogress[5m])"),
    ("dashboard.raw_counter", "timeseries|C|short|sum(items_created_total)"),
    ("dashboard.window_too_short", "timeseries|R|reqps|sum(rate(http_requests_total[20s]))"),
    (
      "dashboard.window_too_short", "timeseries|R|reqps|sum(rate(http_requests_total[$__interval]))"
    ),
    ("dashboard.untitled_panel", "timeseries||reqps|up"),
    ("dashboard.empty_panel", "timeseries|Vide|reqps"),
    (
      "dashboard.duration_without_unit",
      "timeseries|P95|-|histogram_quantile(0.95, rate(http_request_duration_seconds_bucket[5m]))"
    ),
    ("dashboard.invalid_query", "timeseries|P|-|sum(rate(up[5m])"),
    ("dashboard.undefined_variable", "timeseries|P|-|rate(up[$interval])"),
    ("dashboard.unknown_metric", "timeseries|P|-|sum(rate(nothing_total[5m]))"),
  ])
  func `a mistake of a panel is a finding at the query's line`(_ id: String, _ panel: String) throws
  {
    var repository = BoardRepository()
    repository.dashboard("API", ["stat|Avant|short|up", panel])
    let finding = try #require(try Self.findings(repository).first { $0.id == id })
    #expect(finding.location.path == "grafana/0.json" && finding.location.line > 4)
    #expect(finding.help != nil)
  }

  @Test(arguments: [
    "timeseries|P95|s|histogram_quantile(0.95, sum by (le) (rate(x_seconds_bucket[5m])))",
    #"stat|E|percent|(sum(rate(http_requests_total{status=~"5.."}[5m])) or vector(0)) / sum(rate(http_requests_total[5m])) * 100"#,
    #"stat|Lentes|ops|sum(rate(db_seconds_count[5m])) - sum(rate(db_seconds_bucket{le="1.0"}[5m]))"#,
    "stat|C|short|sum(items_created_total)",
    "timeseries|R|reqps|sum(rate(http_requests_total[1m]))",
    "timeseries|R|reqps|sum(rate(http_requests_total[$__rate_interval]))", "text|Notes|-",
  ])
  func `right queries earn no remark but for metrics that nothing exposes`(_ panel: String) throws {
    var repository = BoardRepository()
    repository.dashboard("API", [panel])
    let ids = try Self.findings(repository).map(\.id).filter { $0 != "dashboard.unknown_metric" }
    #expect(ids == [])
  }

  @Test func `the message quotes the query and the help gives the right one`() throws {
    var repository = BoardRepository()
    repository.dashboard(
      "API",
      [#"stat|Requêtes lentes|ops|sum(rate(db_query_duration_seconds_bucket{le="1.0"}[5m]))"#])
    let finding = try #require(
      try Self.findings(repository).first { $0.id == "dashboard.slow_counts_fast" })
    #expect(
      finding.message.english
        == #"'Requêtes lentes': the bucket le="1.0" counts answers of 1.0 s or less, so the fast ones: sum(rate(db_query_duration_seconds_bucket{le="1.0"}[5m]))"#
    )
    #expect(
      finding.help?.english
        == #"the slow ones: sum(rate(db_query_duration_seconds_count[5m])) - sum(rate(db_query_duration_seconds_bucket{le="1.0"}[5m]))"#
    )
  }

  @Test func `files are told too`() throws {
    var repository = BoardRepository(files: [
      "a.json": "{\"panels\": [{\"gridPos\": 1,}]}", "monitoring/grafana.db": "",
    ])
    repository.dashboard("Un", path: "b.json", uid: "u", ["stat|A|short|up"])
    repository.dashboard("Deux", path: "c.json", uid: "u", ["stat|B|short|up"])
    repository.dashboard("Deux", path: "d.json", uid: "u", ["stat|B|short|up"])
    let findings = try Self.findings(repository).map { "\($0.id) \($0.location)" }
    #expect(findings.contains("dashboard.unreadable a.json:1"))
    #expect(findings.contains("dashboard.database_committed monitoring/grafana.db"))
    #expect(findings.contains("dashboard.repeated c.json"))
    #expect(findings.contains("dashboard.repeated d.json"))
  }

  @Test func `hostile dashboards end in findings`() throws {
    let deep = String(repeating: "(", count: 20_000)
    let nested = String(repeating: "{\"panels\":[", count: 50_000)
    let repository = BoardRepository(files: [
      "a.json":
        #"{"panels": [{"type": "stat", "title": "\#(deep)", "targets": [{"expr": "\#(deep)"}]}]}"#,
      "b.json": nested + "\"gridPos\"",
      "c.json":
        #"{"panels": [{"gridPos": {"w": 1e999, "h": -1e999}, "id": 1e300, "targets": [7, null, []]}]}"#,
    ])
    let ids = Set(try Self.findings(repository).map(\.id))
    #expect(ids.isSuperset(of: ["dashboard.invalid_query", "dashboard.unreadable"]))
    let workspace = repository.workspace
    for check in CheckCatalog.all where check.criterion.hasPrefix("p3") {
      #expect(try check.judge(workspace).message.english.count < 1_000)
    }
  }

  private static func findings(_ repository: BoardRepository) throws -> [Finding] {
    let workspace = repository.workspace
    return try CrossCheckCatalog.all.filter { $0.id.hasPrefix("dashboard.") }
      .flatMap { try $0.findings(workspace) }
  }
}
