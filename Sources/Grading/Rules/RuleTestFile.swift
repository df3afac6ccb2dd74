public import Artifacts
public import PromQL
import TimeSeries

/// A file of unit tests for rules, as `promtool test rules` reads it.
public struct RuleTestFile: Sendable {
  /// The rule files, as they are written: paths or patterns beside the file.
  public let ruleFiles: [String]
  /// The milliseconds between two evaluations.
  public let evaluationInterval: Int64
  /// The names of groups that are evaluated in this order.
  public let groupOrder: [String]
  /// Whether values may differ in their last bit.
  public let isFuzzy: Bool
  private let tests: [Node]

  /// What is wrong with a file of unit tests.
  public struct Problem: Error, Sendable, CustomStringConvertible {
    /// In promtool's words.
    public let description: String
  }

  /// Reads a document.
  ///
  /// - Throws: The first thing that promtool refuses.
  public init(_ document: Node) throws(Problem) {
    if let problem = RuleTestValidator.problems(in: document).first {
      throw Problem(description: "line \(problem.line): \(problem.message)")
    }
    ruleFiles = (document["rule_files"]?.items ?? []).compactMap(\.text)
    evaluationInterval = document["evaluation_interval"].flatMap(Self.milliseconds) ?? 60_000
    groupOrder = (document["group_eval_order"]?.items ?? []).compactMap(\.text)
    isFuzzy = document["fuzzy_compare"]?.boolean ?? false
    tests = document["tests"]?.items ?? []
    var known: Set<String> = []
    for name in groupOrder where !known.insert(name).inserted {
      throw Problem(description: "group name repeated in evaluation order: \(name)")
    }
  }

  private static func milliseconds(_ node: Node) -> Int64? {
    node.text.flatMap(ConfigDuration.milliseconds).flatMap { $0 == 0 ? nil : $0 }
  }

  /// Runs all tests on the groups of the rule files.
  ///
  /// - Returns: A text for each failure, in promtool's words; empty where all tests pass.
  public func failures(on groups: [EvaluationGroup], dialect: Dialect = .v3) -> [String] {
    let runner = RuleUnitTestRunner(
      groups: ordered(groups), interval: evaluationInterval, dialect: dialect, isFuzzy: isFuzzy)
    return tests.flatMap { node -> [String] in
      do throws(Problem) {
        return runner.failures(of: try test(node))
      } catch {
        return ["    \(error)"]
      }
    }
  }

  /// Groups in the order asked for; those that are not named come with the first.
  private func ordered(_ groups: [EvaluationGroup]) -> [EvaluationGroup] {
    let ranks = Dictionary(uniqueKeysWithValues: groupOrder.enumerated().map { ($1, $0) })
    return groups.enumerated()
      .sorted {
        (ranks[$0.element.name] ?? 0, $0.offset) < (ranks[$1.element.name] ?? 0, $1.offset)
      }
      .map(\.element)
  }

  private func test(_ node: Node) throws(Problem) -> RuleUnitTest {
    let start = try startTime(node["start_timestamp"])
    let step = node["interval"].flatMap(Self.milliseconds) ?? evaluationInterval
    var series: [Series] = []
    for item in node["input_series"]?.items ?? [] {
      series.append(try self.series(item, start: start, step: step))
    }
    let name = node["name"]?.text ?? ""
    return RuleUnitTest(
      name: name, series: series, externalLabels: Labels(Self.labelList(node["external_labels"])),
      externalURL: node["external_url"]?.text ?? "", start: start,
      alerts: try alertCases(node["alert_rule_test"], test: name),
      expressions: (node["promql_expr_test"]?.items ?? []).map(Self.expressionCase))
  }

  private func series(
    _ node: Node, start: Int64, step: Int64
  ) throws(Problem) -> Series {
    let values = node["values"]?.text ?? ""
    guard !values.contains("{{") else {
      throw Problem(description: "line \(node.line): native histograms are not supported")
    }
    let text = "\(node["series"]?.text ?? "") \(values)"
    do throws(SeriesNotationError) {
      return try SeriesNotation(parsing: text).series(startingAt: start, step: step)
    } catch {
      throw Problem(description: "line \(node.line): \(error)")
    }
  }

  private func alertCases(
    _ node: Node?, test: String
  ) throws(Problem) -> [RuleUnitTest.AlertCase] {
    var cases: [RuleUnitTest.AlertCase] = []
    for item in node?.items ?? [] {
      let time = item["eval_time"]?.text.flatMap(ConfigDuration.milliseconds) ?? 0
      guard let name = item.filledText("alertname") else {
        let place = test.isEmpty ? "" : " (in TestGroup \(test))"
        let moment = DurationText.text(milliseconds: time)
        throw Problem(
          description:
            "an item under alert_rule_test misses required attribute alertname at "
            + "eval_time \(moment)\(place)")
      }
      let expected = (item["exp_alerts"]?.items ?? []).map { alert in
        RuleUnitTest.ExpectedAlert(
          labels: Self.labelList(alert["exp_labels"]).filter { $0.name != "alertname" }
            + [Label(name: "alertname", value: name)],
          annotations: Self.labelList(alert["exp_annotations"]))
      }
      cases.append(RuleUnitTest.AlertCase(time: time, name: name, expected: expected))
    }
    return cases
  }

  private static func expressionCase(_ node: Node) -> RuleUnitTest.ExpressionCase {
    RuleUnitTest.ExpressionCase(
      time: node["eval_time"]?.text.flatMap(ConfigDuration.milliseconds) ?? 0,
      text: node["expr"]?.text ?? "",
      expected: (node["exp_samples"]?.items ?? []).map { sample in
        RuleUnitTest.ExpectedSample(
          labels: sample["labels"]?.text ?? "", value: sample["value"]?.number ?? 0)
      })
  }

  private static func labelList(_ node: Node?) -> [Label] {
    (node?.entries ?? []).map { Label(name: $0.key, value: $0.value.text ?? "") }
  }

  /// A time as seconds since the epoch or in RFC 3339.
  private func startTime(_ node: Node?) throws(Problem) -> Int64 {
    guard let node, let text = node.text, !text.isEmpty else { return 0 }
    guard let time = StartTime.milliseconds(text) else {
      throw Problem(
        description: "line \(node.line): parsing start_timestamp: cannot parse \"\(text)\"")
    }
    return time
  }
}

extension Node {
  /// The text of a key, unless it is empty.
  fileprivate func filledText(_ key: String) -> String? {
    self[key]?.text.flatMap { $0.isEmpty ? nil : $0 }
  }
}
