import PromQL
import Testing

struct TraversalTests {
  let expression: Expression

  init() throws {
    expression = try Expression(
      parsing: """
        sum by (job, le) (rate(http_bucket{status=~"5..", path!="/"}[5m]))
          / on (job) group_left (team) max_over_time({__name__="up"}[1h:1m]) > 3
        """)
  }

  @Test func `selectors come in the order of the text`() {
    #expect(expression.selectors.map(\.metricName) == ["http_bucket", "up"])
    #expect(expression.selectors[0].name == "http_bucket")
    #expect(
      expression.selectors[0].matchers == [
        LabelMatcher("status", .matches, "5.."), LabelMatcher("path", .notEqual, "/"),
      ])
    #expect(expression.metricNames == ["http_bucket", "up"])
  }

  @Test func `labels and functions can be asked for`() {
    #expect(expression.matchedLabels == ["status", "path"])
    #expect(expression.groupingLabels == ["job", "le", "team"])
    #expect(expression.calls.map(\.function.name) == ["rate", "max_over_time"])
  }
}
