import Foundation
import Testing

/// `vigie promql` as a user runs it.
struct PromQLCommandTests {
  private static let series = """
    load 15s
      http_requests_total{job="api", status="200"} 0+10x40
      http_requests_total{job="api", status="500"} 0+1x40
      http_requests_total{job="web", status="200"} 0+5x40
    """

  private func run(_ arguments: String..., input: String = "") throws -> VigieProgram.Run {
    try VigieProgram().run(["promql"] + arguments, input: input)
  }

  @Test func `an expression is printed in canonical form`() throws {
    let run = try run("parse", "sum(rate(x[300s]))by(job)")
    #expect(run.output == "sum by (job) (rate(x[5m]))\n")
    #expect(run.status == 0)
  }

  @Test func `a mistake is shown with a caret`() throws {
    let run = try run("parse", "sum(rate(x))")
    #expect(
      run.errors == """
        1:10: parse error: expected type range vector in call to function "rate", got instant vector
          sum(rate(x))
                   ^

        """)
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
  }

  @Test func `many expressions are read a line each`() throws {
    let run = try run("parse", "--jsonl", "--dialect", "v2", input: "up\nx > 10m\n")
    #expect(
      run.output == """
        {"ok":true,"error":null,"canonical":"up"}
        {"ok":false,"error":{"message":"unexpected duration \\"10m\\"","start":4,"end":7},"canonical":null}

        """)
    #expect(run.status == 0)
  }

  @Test func `a range is drawn as a chart that fits 80 columns`() throws {
    let arguments = ["eval", "--data", "-", "--start", "5m", "--end", "10m", "--step", "15s"]
    let query = "sum by (job) (rate(http_requests_total[5m]))"
    let chart = try VigieProgram().run(
      ["promql"] + arguments + ["--chart", query], input: Self.series)
    #expect(chart.status == 0, "\(chart.errors)")
    #expect(chart.output.contains("┤") && chart.output.contains(#"{job="api"}"#))
    #expect(chart.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(!chart.output.contains("\u{1B}"))
  }

  @Test func `a chart of one instant is a usage error`() throws {
    let run = try run("eval", "--chart", "1")
    #expect(run.status == 2)
    #expect(run.errors.contains("--chart goes with --start, --end and --step"))
  }

  @Test func `an expression is laid out over lines`() throws {
    let run = try run("format", "--width", "20", input: "sum by (job) (rate(x[5m]))")
    #expect(run.output == "sum by (job) (\n  rate(x[5m])\n)\n")
  }

  @Test func `an expression is evaluated on series`() throws {
    let query = "sum by (job) (rate(http_requests_total[5m]))"
    let run = try run("eval", "--data", "-", query, input: Self.series)
    #expect(run.output == "{job=\"api\"}  0.7333333333333333\n{job=\"web\"}  0.3333333333333333\n")
    #expect(run.status == 0)
  }

  @Test func `a range and its remarks are shown`() throws {
    let run = try run(
      "eval", "--data", "-", "--start", "9m", "--end", "600", "--step", "30s", "rate(x[2m])",
      input: "x 0+6x10")
    #expect(run.output == "{}\n  540  0.1\n  570  0.1\n  600  0.1\n")
    #expect(run.errors.contains("PromQL info: metric might not be a counter"))
  }

  @Test func `queries come in a batch and are answered a line each`() throws {
    let folder = try TemporaryFolder()
    try folder.write("series.txt", Self.series)
    let run = try VigieProgram(folder: folder.path).run(
      "promql", "eval", "--data", "series.txt", "--batch", "-",
      input:
        "{\"query\":\"count(http_requests_total)\",\"time\":60}\n\n{\"query\":\"1 +\"}\nnothing\n")
    #expect(
      run.output == """
        {"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[60,"3"]}]}}
        {"status":"error","errorType":"bad_data","error":"invalid parameter \\"query\\": 1:4: parse error: unexpected end of input"}
        {"status":"error","errorType":"bad_data","error":"expected '{' at column 1"}

        """)
    #expect(run.status == 0)
  }

  @Test func `a script's evaluations are counted and its failures told`() throws {
    let script = "load 1m\n  x 1\n\neval instant at 0 x\n  x 1\n\neval instant at 0 x * 2\n  {} 3\n"
    let run = try run("test", "--lang", "en", "-", input: script)
    #expect(run.output == "-:7: x * 2\n  {}: expected 3, got 2\n1 passed, 1 failed\n")
    #expect(run.status == 1)
    let json = try self.run("test", "--format", "json", "-", input: script)
    #expect(
      json.output == """
        [
        {"file":"-","line":4,"expression":"x","verdict":"pass","difference":null},
        {"file":"-","line":7,"expression":"x * 2","verdict":"fail","difference":"{}\u{A0}: attendu 3, obtenu 2"}
        ]

        """)
  }

  @Test func `an expression is explained in words`() throws {
    let run = try run(
      "explain", "--data", "-", "rate(http_requests_total{job=\"web\"}[5m]) > 0.1",
      input: Self.series)
    #expect(
      run.output == """
        1. http_requests_total{job="web"}[5m]
           prend toutes les valeurs sur 5\u{A0}minutes de chaque série 'http_requests_total' dont 'job' vaut 'web'
           → 1\u{A0}série, 20\u{A0}valeurs\u{A0}: http_requests_total{job="web", status="200"}

        2. rate(http_requests_total{job="web"}[5m])
           calcule l'augmentation moyenne par seconde du compteur, remises à zéro comprises
           → 1\u{A0}série\u{A0}: {job="web", status="200"} = 0.3333333333333333

        3. rate(http_requests_total{job="web"}[5m]) > 0.1
           ne garde que les séries dont la valeur est > 0.1
           → 1\u{A0}série\u{A0}: {job="web", status="200"} = 0.3333333333333333

        """)
  }

  @Test(arguments: [
    ["eval", "--start", "0", "up"], ["eval", "--data", "/nowhere/series.txt", "up"],
    ["eval", "--time", "noon", "up"], ["test", "/nowhere/x.test"],
    ["format", "--width", "0", "up"],
  ])
  func `what cannot be used is a usage error`(arguments: [String]) throws {
    let run = try VigieProgram().run(["promql"] + arguments)
    #expect(run.status == 2)
    #expect(!run.errors.isEmpty)
  }
}
