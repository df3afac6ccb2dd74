import PromQL
import Testing
import TimeSeries

struct RuleEngineTests {
  static let minute: Int64 = 60_000

  static func engine(_ rules: [EvaluationGroup.Rule], limit: Int = 0, _ series: String...) throws
    -> RuleEngine
  {
    let store = SeriesStore(
      try series.map { try SeriesNotation(parsing: $0).series(startingAt: 0, step: minute) })
    return RuleEngine(
      groups: [EvaluationGroup(name: "g", limit: limit, rules: rules)], store: store)
  }

  static func alert(
    _ expression: String, hold: Int64 = 0, keep: Int64 = 0, labels: [(String, String)] = [],
    annotations: [(String, String)] = []
  ) throws -> EvaluationGroup.Rule {
    .alerting(
      AlertingRule(
        name: "A", expression: try Expression(parsing: expression), hold: hold * minute,
        keepFiringFor: keep * minute,
        labels: try labels.map { try TemplatedText(name: $0.0, text: $0.1) },
        annotations: try annotations.map { try TemplatedText(name: $0.0, text: $0.1) }))
  }

  /// The state of the only alert at each minute; `-` for none.
  static func states(_ engine: RuleEngine, minutes: Int) -> [String] {
    var engine = engine
    return (0..<minutes).map { minute in
      _ = engine.evaluate(at: Int64(minute) * Self.minute)
      return engine.activeAlerts(named: "A").first?.state.rawValue ?? "-"
    }
  }

  @Test func `an alert is pending until its condition has held long enough`() throws {
    let engine = try Self.engine([try Self.alert("x > 0", hold: 2)], "x 0 1 1 1 0 1")
    #expect(
      Self.states(engine, minutes: 6) == ["-", "pending", "pending", "firing", "-", "pending"])
  }

  @Test func `without for an alert fires at once`() throws {
    let engine = try Self.engine([try Self.alert("x > 0")], "x 0 1 0")
    #expect(Self.states(engine, minutes: 3) == ["-", "firing", "-"])
  }

  @Test func `keep_firing_for bridges a gap of the condition`() throws {
    let engine = try Self.engine([try Self.alert("x > 0", keep: 2)], "x 1 0 1 0 0 0")
    #expect(
      Self.states(engine, minutes: 6) == ["firing", "firing", "firing", "firing", "firing", "-"])
  }

  @Test func `alerts write ALERTS and the time since which they are active`() throws {
    var engine = try Self.engine(
      [try Self.alert("x > 0", hold: 1, labels: [("severity", "page")])], "x{job=\"api\"} 0 1 1")
    for minute in 0..<3 { _ = engine.evaluate(at: Int64(minute) * Self.minute) }
    let labels = ["alertname": "A", "job": "api", "severity": "page"]
    let firing = Labels(metric: "ALERTS", labels.merging(["alertstate": "firing"]) { $1 })
    let pending = Labels(metric: "ALERTS", labels.merging(["alertstate": "pending"]) { $1 })
    let since = Labels(metric: "ALERTS_FOR_STATE", labels)
    #expect(engine.store[firing]?.samples == [Sample(timestamp: 120_000, value: 1)])
    #expect(engine.store[pending]?.samples.last?.value.isStaleMarker == true)
    #expect(engine.store[since]?.samples.map(\.value) == [60, 60])
  }

  @Test func `labels and annotations are filled in`() throws {
    var engine = try Self.engine(
      [
        try Self.alert(
          "x > 0", labels: [("team", "{{ $labels.job }}-team")],
          annotations: [("summary", "{{ $labels.job }} at {{ $value | humanize }}")])
      ], "x{job=\"api\"} 1500")
    _ = engine.evaluate(at: 0)
    let alert = try #require(engine.activeAlerts(named: "A").first)
    #expect(alert.labels == ["alertname": "A", "job": "api", "team": "api-team"])
    #expect(alert.annotations == [Label(name: "summary", value: "api at 1.5k")])
  }

  @Test func `a template that fails leaves its error in the text`() throws {
    var engine = try Self.engine(
      [try Self.alert("x > 0", annotations: [("s", "{{ if gt $value 1 }}a{{ end }}")])], "x 2")
    _ = engine.evaluate(at: 0)
    #expect(
      engine.activeAlerts(named: "A").first?.annotations.first?.value
        == "<error expanding template: error executing template __alert_A: template: __alert_A:1: "
        + "error calling gt: incompatible types for comparison>")
  }

  @Test func `rules see what those before them have written`() throws {
    let recording = RecordingRule(
      name: "job:x:sum", expression: try Expression(parsing: "sum by (job) (x)"),
      labels: [Label(name: "source", value: "rule")])
    var engine = try Self.engine(
      [.recording(recording), try Self.alert("job:x:sum > 2")], "x{job=\"a\",i=\"1\"} 1",
      "x{job=\"a\",i=\"2\"} 2")
    #expect(engine.evaluate(at: 0) == [])
    #expect(
      engine.activeAlerts(named: "A").map(\.labels)
        == [["alertname": "A", "job": "a", "source": "rule"]])
  }

  @Test func `a recorded series ends with its source`() throws {
    let recording = RecordingRule(name: "r", expression: try Expression(parsing: "x > 1"))
    var engine = try Self.engine([.recording(recording)], "x 2 0")
    for minute in 0..<2 { _ = engine.evaluate(at: Int64(minute) * Self.minute) }
    #expect(engine.store[["__name__": "r"]]?.samples.last?.value.isStaleMarker == true)
  }

  @Test func `what a rule cannot do is told`() throws {
    let twice = RecordingRule(
      name: "r", expression: try Expression(parsing: "x"), labels: [Label(name: "i", value: "")])
    var engine = try Self.engine([.recording(twice)], "x{i=\"1\"} 1", "x{i=\"2\"} 1")
    #expect(
      engine.evaluate(at: 0).map(\.message)
        == ["vector contains metrics with the same labelset after applying rule labels"])
    var limited = try Self.engine(
      [try Self.alert("x > 0")], limit: 1, "x{i=\"1\"} 1", "x{i=\"2\"} 1")
    #expect(limited.evaluate(at: 0).map(\.message) == ["exceeded limit of 1 with 2 alerts"])
  }
}
