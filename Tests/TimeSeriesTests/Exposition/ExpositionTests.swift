import Testing
import TimeSeries

struct ExpositionTests {
  static let text = """
    # HELP http_requests_total Requests.
    # TYPE http_requests_total counter
    http_requests_total{method="GET",path="/a\\"b"} 3
    http_requests_total{ method = "POST", } 1e3 1700000000000

    # a comment
    up 1
    {"odd name", le="0.5"} +Inf
    """

  static let openMetrics = """
    # TYPE latency_seconds histogram
    # UNIT latency_seconds seconds
    # HELP latency_seconds How long.
    latency_seconds_bucket{le="1.0"} 2 12.5 # {trace="ab"} 0.7 12.25
    latency_seconds_bucket{le="+Inf"} 3
    # EOF

    """

  static func read(_ text: String, _ format: ExpositionFormat = .text) throws -> Exposition {
    try Exposition(Array(text.utf8), format: format)
  }

  @Test func `samples carry name, labels, value, time and line`() throws {
    let exposition = try Self.read(Self.text)
    #expect(
      exposition.entries.map { "\($0.line) \($0.labels.notation) \($0.value) \($0.timestamp ?? 0)" }
        == [
          #"3 http_requests_total{method="GET", path="/a\"b"} 3.0 0"#,
          #"4 http_requests_total{method="POST"} 1000.0 1700000000000"#,
          "7 up 1.0 0",
          #"8 {__name__="odd name", le="0.5"} inf 0"#,
        ])
    #expect(exposition.families.map(\.name) == ["http_requests_total"])
    #expect(exposition.families.first?.type == .counter)
    #expect(exposition.families.first?.help == "Requests.")
  }

  @Test func `OpenMetrics gives units, exemplars and times in seconds`() throws {
    let exposition = try Self.read(Self.openMetrics, .openMetrics)
    let first = try #require(exposition.entries.first)
    #expect(first.timestamp == 12_500)
    #expect(first.exemplar?.labels == ["trace": "ab"])
    #expect(first.exemplar?.value == 0.7)
    #expect(first.exemplar?.timestamp == 12_250)
    #expect(exposition.families.first?.unit == "seconds")
  }

  @Test(arguments: [1, 2, 3, 7, 50])
  func `pieces of any size give the same`(size: Int) throws {
    for (text, format) in [
      (Self.text, ExpositionFormat.text), (Self.openMetrics, .openMetrics),
      ("a{b=\"two\nlines\\\"\n\"} 1\nb 2\n", .text),
    ] {
      var reader = ExpositionReader(format: format, consumer: MetricLinter(format: format))
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty {
        try reader.read(rest.prefix(size))
        rest = rest.dropFirst(size)
      }
      try reader.finish()
      #expect(reader.consumer.sampleCount == (try Self.read(text, format).entries.count))
    }
  }

  @Test func `lines after a value over two lines keep their number`() throws {
    let exposition = try Self.read("a{b=\"two\nlines\"} 1\nb 2\n")
    #expect(exposition.entries.map(\.line) == [1, 3])
  }

  @Test(arguments: [
    ("up\n", "1:3: expected value after metric, got the end of the line"),
    ("up 1\nup{job=api} 1\n", "2:8: expected label value, got \"api} 1\""),
    ("up{job=\"api} 1\n", "1:8: quoted string is not closed"),
    ("up{job=\"a\", job=\"b\"} 1\n", "1:13: label name \"job\" is not unique"),
    ("up 1,5\n", "1:4: value \"1,5\" is not a number"),
    ("up 1 12.5\n", "1:8: expected next entry after timestamp, got \".5\""),
    ("# TYPE up guage\n", "1:11: invalid metric type \"guage\""),
    ("up 0x10\n", "1:4: value \"0x10\" is not a number"),
    ("{job=\"api\"} 1\n", "1:1: metric name not set"),
    ("9up 1\n", "1:1: expected a valid start token, got \"9up 1\""),
    ("up 1\r\n", "1:4: value \"1\\r\" is not a number"),
  ])
  func `errors name line, column and text`(text: String, message: String) {
    #expect(throws: ExpositionError.self) { try Self.read(text) }
    do {
      _ = try Self.read(text)
    } catch {
      #expect("\(error)" == message)
    }
  }

  @Test(arguments: [
    ("up 1\n", "2:1: data does not end with # EOF"),
    ("up 1\n\n# EOF\n", "2:1: expected a valid start token, got an empty line"),
    ("up  1\n# EOF\n", "1:3: expected value after metric, got \"  1\""),
    ("# EOF\nup 1\n", "2:1: unexpected data after # EOF"),
    ("# UNIT up seconds\n# EOF\n", "1:11: unit \"seconds\" is not a suffix of metric 'up'"),
  ])
  func `OpenMetrics is read strictly`(text: String, message: String) {
    do {
      _ = try Self.read(text, .openMetrics)
      Issue.record("read")
    } catch {
      #expect("\(error)" == message)
    }
  }

  @Test func `a line without end is refused in bounded memory`() throws {
    let piece = [UInt8](repeating: 0x61, count: 1 << 16)
    var reader = ExpositionReader(format: .text, consumer: MetricLinter(format: .text))
    #expect(throws: ExpositionError.self) {
      for _ in 0..<64 { try reader.read(piece) }
    }
  }

  @Test(arguments: [
    ("up 1\n# EOF\n", ExpositionFormat.openMetrics), ("up 1\n", .text),
    ("# TYPE a info\n", .openMetrics), ("a{b=\" # {\"} 1\n", .text),
    ("a_total 1 # {b=\"c\"} 2\n", .openMetrics),
  ])
  func `the format shows in the text`(text: String, format: ExpositionFormat) {
    #expect(ExpositionFormat(guessedFrom: Array(text.utf8)) == format)
  }

  @Test func `the format stands in the content type`() {
    #expect(ExpositionFormat(contentType: "text/plain; version=0.0.4") == .text)
    #expect(
      ExpositionFormat(contentType: "application/openmetrics-text; version=1.0.0") == .openMetrics)
    #expect(ExpositionFormat(contentType: "text/html") == nil)
  }
}
