import Grading
import Testing
import Wording

struct PersonalDashboardTests {
  static let metrics = """
    from fastapi import FastAPI
    from prometheus_client import Counter
    items_created_total = Counter("items_created_total", "x")
    """

  @Test func `the guided dashboard alone is no personal one`() throws {
    var repository = BoardRepository()
    repository.dashboard("HTTP Overview", BoardRepository.guided)
    #expect(try repository.verdict("p3b.dashboard_exported") == .fail)
    #expect(try repository.verdict("p3b.panels_ge_6") == .skipped)
    #expect(try repository.verdict("p3b.two_dashboards") == .fail)
    repository.files["screenshots/grafana-business.png"] = ""
    #expect(try repository.verdict("p3b.dashboard_exported") == .review)
  }

  @Test func `a guided dashboard with more in it serves as both`() throws {
    var repository = BoardRepository()
    repository.dashboard(
      "HTTP Overview",
      BoardRepository.guided + [
        "piechart|Codes|-|sum by (status) (rate(http_requests_total[5m]))", "stat|CPU|percent|a",
      ])
    #expect(try repository.verdict("p3b.dashboard_exported") == .pass)
    #expect(try repository.verdict("p3b.panels_ge_6") == .pass)
    #expect(try repository.verdict("p3b.viz_types_ge_3") == .pass)
  }

  @Test func `panels of personal dashboards are counted together, exports once`() throws {
    var repository = BoardRepository()
    repository.dashboard("HTTP Overview", path: "a.json", BoardRepository.guided)
    repository.dashboard(
      "Métier", path: "b.json", uid: "m",
      ["stat|A|short|x_total", "stat|B|short|y_total", "gauge|C|short|z_total"])
    repository.dashboard(
      "Métier", path: "c (1).json", uid: "m",
      ["stat|A|short|x_total", "stat|B|short|y_total", "gauge|C|short|z_total"])
    let judgement = try #require(try repository.judgement("p3b.panels_ge_6"))
    #expect(judgement.verdict == .fail && judgement.message.english == "3 panels")
    #expect(try repository.verdict("p3b.two_dashboards") == .pass)
    let exported = try #require(try repository.judgement("p3b.dashboard_exported"))
    #expect(
      exported.message.english
        == "exported as JSON: 'Métier'; 'c (1).json' repeats 'b.json' and does not count twice")
  }

  @Test func `several queries, titles and kinds`() throws {
    var good = BoardRepository()
    good.dashboard(
      "Perso", ["timeseries|A|s|a_seconds|b_seconds", "stat|B|short|c", "gauge|C|short|d"])
    #expect(try good.verdict("p3b.multi_query_panel") == .pass)
    #expect(try good.verdict("p3b.titles") == .pass)
    #expect(try good.verdict("p3b.viz_types_ge_3") == .pass)
    var bad = BoardRepository()
    bad.dashboard("Perso", ["timeseries|Panel Title|s|a", "graph| |short|c"])
    #expect(try bad.verdict("p3b.multi_query_panel") == .fail)
    #expect(try bad.verdict("p3b.titles") == .fail)
    #expect(try bad.verdict("p3b.viz_types_ge_3") == .fail)
    var most = BoardRepository()
    most.dashboard("Perso", ["stat||short|c"] + (1...4).map { "stat|T\($0)|short|c" })
    #expect(try most.verdict("p3b.titles") == .partial)
  }

  @Test(arguments: [
    (["stat|A|short|x_total", "piechart|B|-|x", "text|C|-", "heatmap|D|-|x_bucket"], Verdict.pass),
    (["timeseries|A|reqps|rate(x_total[5m])", "timeseries|B|-|rate(x_total[5m])"], .partial),
    (["timeseries|A|none|rate(x_total[5m])", "stat|B|-|x"], .fail),
    (
      [
        "timeseries|A|s|rate(x_total[5m])",
        "timeseries|B|reqps|histogram_quantile(0.9, rate(x_seconds_bucket[5m]))",
      ], .fail
    ),
    (
      ["stat|A|percent|sum(a_total) / sum(b_total) * 100", "timeseries|B|ms|x_seconds * 1000"],
      .pass
    ),
    (["stat|A|bytes|process_resident_memory_bytes", "stat|B|suffix: ventes|x"], .pass),
    (["timeseries|A|s|rate(x_seconds_sum[5m]) / rate(x_seconds_count[5m])"], .pass),
  ])
  func `units`(_ panels: [String], _ verdict: Verdict) throws {
    var repository = BoardRepository()
    repository.dashboard("Perso", panels)
    #expect(try repository.verdict("p3b.units") == verdict)
  }

  @Test func `the four dashboards are known by titles and metrics`() throws {
    var repository = BoardRepository()
    repository.dashboard("Vue d'ensemble HTTP", BoardRepository.guided)
    repository.dashboard("Métriques métier", ["stat|A|short|items_created_total"])
    #expect(try repository.verdict("p3b.four_dashboards") == .partial)
    repository.dashboard("Performance base de données", ["stat|A|s|db_query_duration_seconds_sum"])
    repository.dashboard("Méthode RED", BoardRepository.guided)
    #expect(try repository.verdict("p3b.four_dashboards") == .pass)
    var nameless = BoardRepository()
    nameless.dashboard("Un", [BoardRepository.active])
    nameless.dashboard("Deux", ["stat|A|short|items_created_total"])
    nameless.dashboard("Trois", ["stat|A|s|db_query_duration_seconds_sum"])
    nameless.dashboard(
      "Quatre", [BoardRepository.rps, BoardRepository.p95, BoardRepository.errors])
    #expect(try nameless.verdict("p3b.four_dashboards") == .pass)
    var one = BoardRepository()
    one.dashboard("HTTP", BoardRepository.guided)
    #expect(try one.verdict("p3b.four_dashboards") == .fail)
  }

  @Test func `variables count when a query uses them`() throws {
    func verdict(_ variable: String, _ query: String) throws -> Verdict? {
      let json = """
        {"title": "x", "templating": {"list": [\(variable)]}, "panels": [{"type": "stat", "title": "t",
         "targets": [{"expr": "\(query)", "datasource": "${ds}"}]}]}
        """
      return try BoardRepository(files: ["d.json": json]).verdict("p3b.variables")
    }
    let interval = #"{"type": "interval", "name": "interval", "query": "1m,5m"}"#
    #expect(try verdict(interval, "rate(x[$interval])") == .pass)
    #expect(try verdict(interval, "rate(x[5m])") == .fail)
    #expect(try verdict(#"{"type": "datasource", "name": "ds"}"#, "rate(x[5m])") == .partial)
    #expect(try verdict("", "rate(x[$__rate_interval])") == .fail)
    #expect(try BoardRepository().verdict("p3b.variables") == .skipped)
  }

  @Test func `queries must be valid`() throws {
    var some = BoardRepository()
    some.dashboard("x", ["stat|A|-|up", "stat|B|-|up", "stat|C|-|sum(rate(up[5m])"])
    let judgement = try #require(try some.judgement("p3.promql_valid"))
    #expect(judgement.verdict == .partial)
    #expect(
      judgement.message.english
        == "1 of 3 queries invalid, first in 'C': 1:17: parse error: unclosed left parenthesis")
    var none = BoardRepository()
    none.dashboard("x", ["stat|A|-|rate(up)"])
    #expect(try none.verdict("p3.promql_valid") == .fail)
    #expect(try BoardRepository().verdict("p3.promql_valid") == .skipped)
  }
}
