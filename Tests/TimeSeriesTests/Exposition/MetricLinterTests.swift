import Testing
import TimeSeries

struct MetricLinterTests {
  static func problems(_ text: String, _ format: ExpositionFormat = .text) throws -> [String] {
    var reader = ExpositionReader(format: format, consumer: MetricLinter(format: format))
    try reader.read(whole: Array(text.utf8))
    return reader.consumer.problems.map { "\($0.line) \($0.metric) \($0.text)" }
  }

  @Test func `each problem stands with its family and first line`() throws {
    let text = """
      # TYPE request_ms gauge
      request_ms{le="1",fooBar="2"} 1
      request_ms{le="1",fooBar="2"} 1
      """
    #expect(
      try Self.problems(text) == [
        "2 request_ms label names should be written in 'snake_case' not 'camelCase'",
        "1 request_ms metric names should not contain abbreviated units",
        "3 request_ms metric not unique",
        "1 request_ms no help text",
        "2 request_ms non-histogram metrics should not have \"le\" label",
      ])
  }

  @Test func `samples of a histogram belong to its family`() throws {
    let text = """
      # HELP wait_seconds Waiting.
      # TYPE wait_seconds histogram
      wait_seconds_bucket{le="+Inf"} 1
      wait_seconds_sum 1
      wait_seconds_count 1
      """
    #expect(try Self.problems(text) == [])
  }

  @Test func `a bound that is no number and a second type are told`() throws {
    let text = """
      # HELP wait_seconds Waiting.
      # TYPE wait_seconds histogram
      # TYPE wait_seconds gauge
      wait_seconds_bucket{le="bla"} -1
      """
    #expect(
      try Self.problems(text) == [
        "4 wait_seconds expected float as value for 'le' label, got \"bla\"",
        "4 wait_seconds negative bucket population for histogram \"wait_seconds\"",
        "3 wait_seconds second TYPE line for metric name \"wait_seconds\","
          + " or TYPE reported after samples",
      ])
  }

  @Test(arguments: [
    ("# TYPE a counter\na_total -1\n", "value of a counter should not be negative or NaN"),
    ("# TYPE a counter\na 1\n", "samples of a counter should end in \"_total\" or \"_created\""),
    (
      "# TYPE a histogram\na_bucket{le=\"+Inf\"} 0.5\n",
      "value of \"_bucket\" should be a whole number that is not negative"
    ),
    (
      "# TYPE a histogram\na_bucket{le=\"+INF\"} 1\n",
      "the last bucket should be written le=\"+Inf\""
    ),
    (
      "# TYPE a gauge\na 1 # {b=\"c\"} 1\n",
      "only counters and buckets of histograms can have exemplars"
    ),
    ("# TYPE a info\na_info 2\n", "value of an info metric should be 1"),
    ("# TYPE a stateset\na{b=\"c\"} 1\n", "a state set should have a label named 'a'"),
    (
      "# TYPE a summary\na{quantile=\"1.5\"} 1\n",
      "label \"quantile\" should be a number from 0 to 1"
    ),
    ("# TYPE a gauge\na 1\n# HELP a Late.\n", "metadata should stand before the samples"),
  ])
  func `what OpenMetrics demands of samples is told`(text: String, problem: String) throws {
    let found = try Self.problems(text + "# EOF\n", .openMetrics)
    #expect(found.contains { $0.hasSuffix(" a \(problem)") }, "\(found)")
  }
}
