import Grading
import Testing
import Wording

struct GuidedPanelTests {
  @Test(arguments: [
    ("sum(rate(http_requests_total[5m]))", Verdict.pass),
    (
      "sum by (handler) (rate(http_requests_total{handler!=\"/metrics\"}[$__rate_interval]))", .pass
    ),
    ("rate(http_request_duration_seconds_count[1m])", .pass),
    ("sum(irate(myapp_requests_total[1m])) or vector(0)", .pass),
    ("sum(rate(a_requests_total[5m])) + sum(rate(b_requests_total[5m]))", .pass),
    ("topk(5, sum(rate(http_requests_total[5m])) by (handler) > 0)", .pass),
    ("sum(increase(http_requests_total[1m]))", .partial),
    ("sum(http_requests_total)", .fail),
    ("sum(rate(http_requests_total{status=~\"5..\"}[5m]))", .fail),
    ("rate(items_created_total[5m])", .fail), ("rate(db_requests_total[5m])", .fail),
    ("rate(prometheus_http_requests_total[5m])", .fail),
    ("sum(rate(http_requests_total[5m])", .fail),
    (
      "rate(http_request_duration_seconds_sum[5m]) / rate(http_request_duration_seconds_count[5m])",
      .fail
    ),
  ])
  func `requests per second`(_ query: String, _ verdict: Verdict) throws {
    #expect(try Self.verdict("p3a.http_overview.rps", query) == verdict)
  }

  @Test(arguments: [
    ("histogram_quantile(0.95, rate(http_request_duration_seconds_bucket[5m]))", Verdict.pass),
    (
      "histogram_quantile(0.95, sum by (le) (rate(http_request_duration_highr_seconds_bucket[5m]))) * 1000",
      .pass
    ),
    (
      "histogram_quantile(.95, sum(rate(api_request_latency_seconds_bucket[5m])) by (le, handler))",
      .pass
    ),
    ("histogram_quantile(0.95, sum(rate(http_request_duration_seconds_bucket[5m])))", .partial),
    ("histogram_quantile(0.99, rate(http_request_duration_seconds_bucket[5m]))", .fail),
    ("histogram_quantile(0.95, rate(db_query_duration_seconds_bucket[5m]))", .fail),
    ("histogram_quantile(0.95, sum by (le) (rate(prediction_duration_seconds_bucket[5m])))", .fail),
    ("histogram_quantile(95, rate(http_request_duration_seconds_bucket[5m]))", .fail),
  ])
  func `latency P95`(_ query: String, _ verdict: Verdict) throws {
    #expect(try Self.verdict("p3a.http_overview.p95", query) == verdict)
  }

  @Test(arguments: [
    (
      #"(sum(rate(http_requests_total{status=~"5.."}[5m])) / sum(rate(http_requests_total[5m]))) * 100"#,
      Verdict.pass
    ),
    (
      #"100 * sum(rate(http_requests_total{status=~"5xx"}[5m])) / sum(rate(http_requests_total[5m]))"#,
      .pass
    ),
    (
      #"(sum(rate(http_requests_total{status=~"5.."}[5m])) or vector(0)) / clamp_min(sum(rate(http_requests_total[5m])), 0.001)"#,
      .pass
    ),
    (
      #"1 - sum(rate(http_requests_total{status!~"5.."}[5m])) / sum(rate(http_requests_total[5m]))"#,
      .pass
    ),
    (
      #"sum by (handler) (rate(http_requests_total{status=~"5.*"}[5m])) / sum by (handler) (rate(http_requests_total[5m]))"#,
      .pass
    ),
    (
      #"sum(increase(http_requests_total{status_code=~"50[03]"}[5m])) / sum(increase(http_requests_total[5m]))"#,
      .pass
    ),
    (
      #"sum(rate(http_requests_total{status=~"4.."}[5m])) / sum(rate(http_requests_total[5m])) * 100"#,
      .partial
    ),
    (#"sum(rate(http_requests_total{status!~"2.."}[5m]))"#, .partial),
    (#"sum(rate(http_requests_total{status=~"5.."}[5m]))"#, .partial),
    (
      #"sum(rate(http_requests_total{status=~"[45].."}[5m])) / sum(rate(http_requests_total[5m]))"#,
      .partial
    ),
    (
      #"rate(http_requests_total{status=~"5.."}[5m]) / rate(http_requests_total[5m]) * 100"#,
      .partial
    ),
    ("rate(http_errors_total[5m])", .partial),
    ("sum(rate(http_requests_total[5m]))", .fail), ("up", .fail),
  ])
  func `error rate`(_ query: String, _ verdict: Verdict) throws {
    #expect(try Self.verdict("p3a.http_overview.error_rate", query) == verdict)
  }

  @Test(arguments: [
    ("http_requests_inprogress", Verdict.pass), ("sum(http_requests_inprogress)", .pass),
    ("max_over_time(http_requests_in_progress[5m])", .pass), ("api_active_requests", .pass),
    ("requetes_en_cours", .pass), ("db_connections_active", .fail), ("active_users", .fail),
    ("sum(http_requests_total)", .fail),
  ])
  func `requests in progress`(_ query: String, _ verdict: Verdict) throws {
    #expect(try Self.verdict("p3a.http_overview.active", query) == verdict)
  }

  @Test func `kinds, units and thresholds of the guided panels`() throws {
    var good = BoardRepository()
    good.dashboard("HTTP", BoardRepository.guided)
    #expect(try good.verdict("p3a.http_overview.viz_units") == .pass)
    var some = BoardRepository()
    some.dashboard("HTTP", ["stat|RPS|-|sum(rate(http_requests_total[5m]))", BoardRepository.p95])
    #expect(try some.verdict("p3a.http_overview.viz_units") == .partial)
    var wrong = BoardRepository()
    wrong.dashboard("HTTP", ["stat|RPS|none|sum(rate(http_requests_total[5m]))"])
    #expect(try wrong.verdict("p3a.http_overview.viz_units") == .fail)
    #expect(try BoardRepository().verdict("p3a.http_overview.viz_units") == .skipped)
  }

  @Test func `a hidden query shows nothing`() throws {
    var board = BoardRepository()
    board.dashboard("HTTP", [BoardRepository.rps])
    board.files["grafana/0.json"] = board.files["grafana/0.json"]?.split(separator: "{\"refId\"")
      .joined(separator: "{\"hide\": true, \"refId\"")
    #expect(try board.verdict("p3a.http_overview.rps") == .fail)
  }

  @Test(arguments: [
    "p3a.http_overview.rps", "p3b.dashboard_exported", "p3b.panels_ge_6", "p3b.four_dashboards",
  ])
  func `pictures alone are for a human`(_ id: String) throws {
    let pictures = [
      "Capture d’écran 2025-12-26 à 10.12.png", "images/panel-1.PNG",
      "screenshots/grafana/http.png",
      "monitoring/grafana.db",
    ]
    for path in pictures {
      #expect(try BoardRepository(files: [path: ""]).verdict(id) == .review, "\(path)")
    }
    for path in ["images/monitoring.png", "screenshots/prometheus-targets.png", "docs/logo.png"] {
      #expect(try BoardRepository(files: [path: ""]).verdict(id) != .review, "\(path)")
    }
  }

  @Test func `a file that is no JSON is told with its line`() throws {
    let board = BoardRepository(files: ["grafana/a.json": "{\"panels\": [\n{\"gridPos\": 1,}]}"])
    let judgement = try #require(try board.judgement("p3a.http_overview.rps"))
    #expect(judgement.verdict == .fail)
    #expect(
      judgement.message.english
        == "'grafana/a.json' is no valid JSON, line 2: a comma before '}': remove it")
  }

  private static func verdict(_ id: String, _ query: String) throws -> Verdict? {
    var board = BoardRepository()
    board.dashboard("Mon API", ["timeseries|Panneau|short|" + query])
    return try board.verdict(id)
  }
}
