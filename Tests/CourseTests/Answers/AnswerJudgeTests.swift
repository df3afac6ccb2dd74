import Course
import PromQL
import Testing
import Wording

struct AnswerJudgeTests {
  private static let rate = "sum(rate(http_requests_total[5m]))"
  private static let byMethod = "sum by (method) (rate(http_requests_total[5m]))"
  private static let p95 =
    "histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[5m])))"
  private static let errors =
    #"sum(rate(http_requests_total{status=~"5.."}[5m])) / sum(rate(http_requests_total[5m])) * 100"#

  @Test(arguments: [
    (rate, "sum ( rate( http_requests_total [300s] ) )"),
    (rate, "sum(irate(http_requests_total[5m])) * 0 + sum(rate(http_requests_total[5m]))"),
    (rate, "sum(sum by (handler) (rate(http_requests_total[5m])))"),
    (byMethod, "sum(rate(http_requests_total[5m])) by (method)"),
    (byMethod, "sum without (handler, status, job, instance) (rate(http_requests_total[5m]))"),
    (p95, "histogram_quantile(0.95, sum(rate(http_request_duration_seconds_bucket[5m])) by (le))"),
    (
      errors,
      #"100 * sum(rate(http_requests_total{status=~"500|503"}[5m])) / sum(rate(http_requests_total[5m]))"#
    ),
    ("items_deleted_total", #"{__name__="items_deleted_total"}"#),
  ])
  func `equal meaning in another form is right`(_ key: String, _ answer: String) throws {
    #expect(try Self.judge(key).judge(answer) == .right)
  }

  @Test(arguments: [
    (rate, "sum(http_requests_total)", AnswerMistake.noRate),
    (rate, "sum(irate(http_requests_total[5m]))", .instantRate),
    (rate, "sum(increase(http_requests_total[5m]))", .increase),
    (rate, "rate(http_requests_total[5m])", .notAggregated),
    (rate, "sum(rate(http_requests_total[1m]))", .window),
    (rate, "avg(rate(http_requests_total[5m]))", .aggregator),
    (rate, #"sum(rate(http_requests_total{status="200"}[5m]))"#, .filter),
    (rate, "sum(deriv(http_requests_total[5m]))", .delta),
    ("sum(increase(http_requests_total[5m]))", "sum(delta(http_requests_total[5m]))", .delta),
    ("sum(increase(http_requests_total[5m]))", rate, .rate),
    (byMethod, "sum by (handler) (rate(http_requests_total[5m]))", .grouping),
    (byMethod, rate, .aggregatedAway),
    (byMethod, "sum by (endpoint) (rate(http_requests_total[5m]))", .aggregatedAway),
    (
      p95, "histogram_quantile(0.95, sum(rate(http_request_duration_seconds_bucket[5m])))",
      .bucketsLost
    ),
    (
      p95, "histogram_quantile(0.95, rate(http_request_duration_seconds_bucket[5m]))",
      .bucketsNotSummed
    ),
    (
      p95, "histogram_quantile(0.99, sum by (le) (rate(http_request_duration_seconds_bucket[5m])))",
      .quantile
    ),
    (
      errors,
      #"sum(rate(http_requests_total{status=~"5.."}[5m])) / sum(rate(http_requests_total[5m]))"#,
      .percentAsRatio
    ),
    (
      errors,
      #"sum(rate(http_requests_total[5m])) / sum(rate(http_requests_total{status=~"5.."}[5m])) * 100"#,
      .invertedRatio
    ),
    (
      errors,
      #"rate(http_requests_total{status=~"5.."}[5m]) / rate(http_requests_total[5m]) * 100"#,
      .dividedBySelf
    ),
    (
      errors,
      #"sum(rate(http_requests_total{status="5.."}[5m])) / sum(rate(http_requests_total[5m])) * 100"#,
      .regexAsText
    ),
    (
      errors,
      #"sum(rate(http_requests_total{status=~"4.."}[5m])) / sum(rate(http_requests_total[5m])) * 100"#,
      .filter
    ),
    (rate, "sum(rate(http_request_total[5m]))", .empty),
  ])
  func `a mistake is told by its name`(_ key: String, _ answer: String, _ mistake: AnswerMistake)
    throws
  {
    let verdict = try Self.judge(key).judge(answer)
    guard case .wrong(let explanation) = verdict else {
      Issue.record("\(answer): \(verdict)")
      return
    }
    #expect(explanation.mistake == mistake, "\(explanation.phrase.english)")
  }

  @Test func `the explanation names the series, the time and both values`() throws {
    let verdict = try Self.judge(Self.byMethod).judge(
      "sum by (method) (rate(http_requests_total[5m])) * 2")
    guard case .wrong(let explanation) = verdict else {
      Issue.record("right")
      return
    }
    #expect(explanation.mistake == nil && explanation.data == "steady")
    let text = explanation.phrase.english
    #expect(text.hasPrefix(#"for {method="DELETE"} at 10m7s, expected "#), "\(text)")
  }

  @Test func `an answer that cannot be read is told with its place`() throws {
    guard case .unreadable(let error) = try Self.judge(Self.rate).judge("sum(rate(x[5m])") else {
      Issue.record("readable")
      return
    }
    #expect(error.description == "1:16: parse error: unclosed left parenthesis")
  }

  @Test func `a drill may allow any window and leave labels out`() throws {
    let rules = AnswerRules(labels: .none, windows: .any)
    let judge = AnswerJudge(
      keys: [try Expression(parsing: "rate(items_read_total[5m])")], data: CourseSeries.all,
      rules: rules)
    #expect(judge.judge("sum(rate(items_read_total[1m]))") == .right)
    #expect(!judge.judge("rate(items_created_total[5m])").isRight)
  }

  @Test func `every mistake has its words in both languages`() {
    for mistake in AnswerMistake.allCases {
      #expect(
        !mistake.explanation.french.isEmpty
          && mistake.explanation.french != mistake.explanation.english)
    }
  }

  @Test func `answers without end are stopped`() throws {
    let judge = try Self.judge(Self.rate)
    #expect(!judge.judge("sum_over_time(sum(rate(http_requests_total[5m]))[10h:1ms])").isRight)
  }

  private static func judge(_ key: String) throws -> AnswerJudge {
    AnswerJudge(keys: [try Expression(parsing: key)], data: CourseSeries.all)
  }
}
