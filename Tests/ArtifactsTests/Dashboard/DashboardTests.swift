import Artifacts
import Testing

struct DashboardTests {
  @Test func `a classic export is read with rows, units, thresholds and lines`() throws {
    let board = try #require(
      try Self.read(
        """
        {"uid": "abc", "title": "HTTP Overview", "schemaVersion": 41,
         "templating": {"list": [{"type": "interval", "name": "interval", "query": "1m,5m",
           "current": {"text": "1m", "value": "1m"}}]},
         "panels": [
           {"type": "row", "title": "Vue", "panels": [
             {"type": "stat", "title": "Dedans", "targets": []}]},
           {"id": 2, "type": "timeseries", "title": " Requêtes ",
            "datasource": {"type": "prometheus", "uid": "p"},
            "gridPos": {"h": 8, "w": 12, "x": 0, "y": 1},
            "fieldConfig": {"defaults": {"unit": "reqps", "mappings": [],
              "thresholds": {"steps": [{"color": "green", "value": null}, {"color": "red", "value": 80}]}},
              "overrides": [{"properties": [{"id": "unit", "value": "s"}]}]},
            "targets": [{"refId": "A - P50", "hide": true, "legendFormat": "__auto",
              "expr": "rate(http_requests_total[$interval])\\n"}]}]}
        """))
    #expect(board.form == .classic && board.uid == "abc" && board.schemaVersion == 41)
    #expect(board.rows == ["Vue"] && board.panels.map(\.row) == ["Vue", "Vue"])
    #expect(board.panels.map(\.title) == ["Dedans", "Requêtes"])
    let panel = try #require(board.panels.last)
    #expect(panel.unit == "reqps" && panel.overrideUnits == ["s"] && panel.line == 7)
    #expect(panel.thresholds.map(\.value) == [nil, 80])
    #expect(panel.position?.y == 1 && panel.position?.height == 8)
    let target = try #require(panel.targets.first)
    #expect(target.isHidden && target.refID == "A - P50" && target.line == 14)
    #expect(target.query?.text == "rate(http_requests_total[1m])\n")
  }

  @Test(arguments: [
    #"{"dashboard": {"title": "T", "panels": [{"type": "stat", "title": "x"}]}, "__inputs": [{"name": "DS"}]}"#,
    #"[{"title": "T", "panels": [{"type": "stat", "title": "x"}], "__inputs": [{"name": "DS"}]}]"#,
    #"{"title": "T", "rows": [{"panels": [{"type": "singlestat", "title": "x"}]}], "__inputs": [{"name": "DS"}]}"#,
  ])
  func `a wrapped dashboard, a list and old rows are the same dashboard`(_ json: String) throws {
    let board = try #require(try Self.read(json))
    #expect(board.title == "T" && board.inputs == ["DS"])
    #expect(board.panels.map(\.kind) == ["stat"])
  }

  @Test(arguments: [
    "{}", "[]", "null", #"{"panels": 3}"#, #"{"panels": [{"a": 1}]}"#, #"{"rows": [1]}"#,
    #"{"elements": {"a": 1}}"#, #"{"scripts": {"test": "x"}}"#,
  ])
  func `other documents are no dashboards`(_ json: String) throws {
    #expect(try Self.read(json) == nil)
  }

  @Test func `old panels keep their units and thresholds elsewhere`() throws {
    let board = try #require(
      try Self.read(
        #"""
        {"panels": [
          {"type": "graph", "targets": [{"expr": "up"}], "yaxes": [{"format": "reqps"}, {"format": "short"}],
           "thresholds": [{"value": 1, "colorMode": "critical"}]},
          {"type": "singlestat", "targets": [{"expr": "up"}], "format": "percent", "thresholds": "1,5"},
          {"type": "gauge", "targets": [{"expr": "up"}],
           "options": {"fieldOptions": {"defaults": {"unit": "s"}, "thresholds": [{"value": null}, {"value": 3}]}}}]}
        """#))
    #expect(board.panels.map(\.kind) == ["timeseries", "stat", "gauge"])
    #expect(board.panels.map(\.unit) == ["reqps", "percent", "s"])
    #expect(
      board.panels.map { $0.thresholds.map(\.value) } == [[nil, 1], [nil, 1, 5], [nil, 3]])
  }

  @Test(arguments: [
    (#""kind": "VizConfig", "group": "gauge""#, #""kind": "DataQuery", "group": "prometheus""#),
    (#""kind": "gauge""#, #""kind": "prometheus""#),
  ])
  func `the schema with elements is read in both its versions`(_ visual: String, _ query: String)
    throws
  {
    let board = try #require(
      try Self.read(
        """
        {"kind": "Dashboard", "metadata": {"name": "u1"}, "spec": {"title": "V2",
         "variables": [{"kind": "QueryVariable", "spec": {"name": "endpoint",
           "query": {"kind": "DataQuery", "spec": {"query": "label_values(handler)"}}}}],
         "elements": {"panel-1": {"kind": "Panel", "spec": {"id": 1, "title": "Actives",
           "data": {"kind": "QueryGroup", "spec": {"queries": [{"kind": "PanelQuery",
             "spec": {"refId": "A", "hidden": false, "query": {\(query),
               "spec": {"expr": "up{h=\\"$endpoint\\"}"}}}}]}},
           "vizConfig": {\(visual), "spec": {"fieldConfig": {"defaults": {"unit": "short"}}}}}}},
         "layout": {"kind": "RowsLayout", "spec": {"rows": [{"kind": "RowsLayoutRow", "spec": {
           "title": "R", "layout": {"kind": "GridLayout", "spec": {"items": [{"kind": "GridLayoutItem",
             "spec": {"x": 0, "y": 0, "width": 6, "height": 4,
               "element": {"kind": "ElementReference", "name": "panel-1"}}}]}}}}]}}}}
        """))
    let panel = try #require(board.panels.first)
    #expect(board.uid == "u1" && board.form == .elements && board.rows == ["R"])
    #expect(panel.kind == "gauge" && panel.unit == "short" && panel.row == "R")
    #expect(panel.position?.width == 6)
    #expect(panel.targets.first?.query?.text == #"up{h=".*"}"#)
    #expect(panel.targets.first?.datasource?.kind == "prometheus")
    #expect(board.variables.first?.kind == .query)
    #expect(board.variables.first?.query == "label_values(handler)")
  }

  @Test func `queries in another language are no PromQL`() throws {
    let board = try #require(
      try Self.read(
        #"""
        {"panels": [{"type": "logs", "title": "l", "datasource": {"type": "loki"}, "targets": [
          {"expr": "{job=\"x\"} |= \"a\""}, {"datasource": "Prometheus", "expr": "up"},
          {"datasource": {"type": "__expr__"}, "type": "math", "expression": "$A / $B"},
          {"expr": " "}, {"rawSql": "SELECT 1", "rawQuery": true}]}]}
        """#))
    let targets = try #require(board.panels.first?.targets)
    #expect(targets.map(\.expr) == [nil, "up", nil, nil, nil])
    #expect(targets.map(\.hasQuery) == [true, true, true, false, true])
  }

  private static func read(_ json: String) throws -> Dashboard? {
    let source = SourceText(path: "d.json", text: json)
    return Dashboard.dashboards(in: try Node(json: source), path: source.path).first
  }
}
