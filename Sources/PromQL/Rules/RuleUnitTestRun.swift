import TimeSeries

/// A unit test while it runs.
struct RuleUnitTestRun {
  private(set) var failures: [String] = []
  private let test: RuleUnitTest
  private let runner: RuleUnitTestRunner
  private var rules: RuleEngine
  /// The index of the first sample of each series that has not been loaded.
  private var loaded: [Int]
  private var pendingAlerts: ArraySlice<RuleUnitTest.AlertCase>

  init(_ test: RuleUnitTest, runner: RuleUnitTestRunner) {
    self.test = test
    self.runner = runner
    loaded = Array(repeating: 0, count: test.series.count)
    pendingAlerts =
      test.alerts.enumerated()
      .sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
      .map(\.element)[...]
    rules = RuleEngine(
      groups: runner.groups,
      engine: Engine(dialect: runner.dialect, subqueryStep: runner.interval),
      externalLabels: test.externalLabels, externalURL: test.externalURL)
  }

  /// Loads the samples up to a time and evaluates the rules; false where one of them fails.
  mutating func evaluate(at time: Int64) -> Bool {
    load(upTo: time + test.start)
    let found = rules.evaluate(at: time + test.start)
    for failure in found {
      failures.append(
        "    rule: \(failure.rule), time: \(GoTime.durationText(time &* 1_000_000)), "
          + "err: \(failure.message)")
    }
    return found.isEmpty
  }

  private mutating func load(upTo time: Int64) {
    for (index, series) in test.series.enumerated() {
      while loaded[index] < series.samples.count,
        series.samples[loaded[index]].timestamp <= time
      {
        rules.add(series.samples[loaded[index]], to: series.labels)
        loaded[index] += 1
      }
    }
  }

  /// Compares the alerts of all cases whose time is in the interval.
  mutating func checkAlerts(from start: Int64, upTo end: Int64) {
    while let next = pendingAlerts.first, next.time < end {
      pendingAlerts.removeFirst()
      guard next.time >= start else { continue }
      check(next)
    }
  }

  private mutating func check(_ alert: RuleUnitTest.AlertCase) {
    let found = rules.activeAlerts(named: alert.name).filter { $0.state == .firing }
      .map { RuleUnitTest.ExpectedAlert(labels: Array($0.labels), annotations: $0.annotations) }
      .sorted(by: Self.precedes)
    let expected = alert.expected.sorted(by: Self.precedes)
    guard found != expected else { return }
    let name = test.name.isEmpty ? "" : "    name: \(test.name),\n"
    failures.append(
      "\(name)    alertname: \(alert.name), time: \(DurationText.text(milliseconds: alert.time)), \n"
        + "        exp:\(Self.text(expected)), \n        got:\(Self.text(found))")
  }

  private static func precedes(
    _ left: RuleUnitTest.ExpectedAlert, _ right: RuleUnitTest.ExpectedAlert
  ) -> Bool {
    left.labels == right.labels
      ? text(left.annotations) < text(right.annotations) : text(left.labels) < text(right.labels)
  }

  private static func text(_ labels: [Label]) -> String {
    "{" + labels.map { "\($0.name)=\(QuotedText.quote($0.value))" }.joined(separator: ", ") + "}"
  }

  private static func text(_ alerts: [RuleUnitTest.ExpectedAlert]) -> String {
    guard !alerts.isEmpty else { return "[]" }
    let items = alerts.enumerated().map { index, alert in
      let indent = "            "
      return "\(indent)\(index):\n\(indent)  Labels:\(text(alert.labels))\n"
        + "\(indent)  Annotations:\(text(alert.annotations))"
    }
    return "[\n" + items.joined(separator: ",\n") + "\n            ]"
  }

  mutating func checkExpressions() {
    for expression in test.expressions { check(expression) }
  }

  private mutating func check(_ expression: RuleUnitTest.ExpressionCase) {
    let head =
      "    expr: \(GoText.quote(expression.text)), time: "
      + DurationText.text(milliseconds: expression.time)
    let name = test.name.isEmpty ? "" : "    name: \(test.name),\n"
    do {
      let found = try samples(of: expression)
      let expected = try expression.expected.map { sample in
        let labels = try Self.labels(sample.labels)
        return VectorElement(labels: labels, sample: Sample(timestamp: 0, value: sample.value))
      }.sorted { $0.labels < $1.labels }
      guard !areEqual(found, expected) else { return }
      failures.append(
        "\(name)\(head),\n        exp: \(Self.text(expected))\n        got: \(Self.text(found))")
    } catch {
      failures.append("\(name)\(head), err: \(error)")
    }
  }

  private func samples(
    of expression: RuleUnitTest.ExpressionCase
  ) throws(PromQLError) -> [VectorElement] {
    let parsed = try Expression(parsing: expression.text, dialect: runner.dialect)
    return try rules.vector(of: parsed, at: expression.time + test.start)
      .sorted { $0.labels < $1.labels }
  }

  private static func labels(_ text: String) throws -> Labels {
    guard text.utf8.contains(where: { $0 != 0x20 }) else { return .none }
    do {
      return try SeriesNotation.labels(parsing: text)
    } catch {
      throw PromQLError("labels \(GoText.quote(text)): \(error)")
    }
  }

  private func areEqual(_ left: [VectorElement], _ right: [VectorElement]) -> Bool {
    left.count == right.count
      && zip(left, right).allSatisfy { a, b in
        a.labels == b.labels && areEqual(a.sample.value, b.sample.value)
      }
  }

  /// Go's `==`, or the neighbours of a number where the test is fuzzy.
  private func areEqual(_ left: Double, _ right: Double) -> Bool {
    guard runner.isFuzzy else { return left == right }
    return left == right || left.nextUp == right || left.nextDown == right
  }

  private static func text(_ samples: [VectorElement]) -> String {
    guard !samples.isEmpty else { return "nil" }
    return samples.map { "\($0.labels.description) \(GoFormat.scientific($0.sample.value))" }
      .joined(separator: ", ")
  }
}

extension GoFormat {
  /// The fewest digits that read back as a number, always with an exponent, as Go's verb `%E` of tests.
  static func scientific(_ value: Double) -> String {
    guard value.isFinite else { return value.shortText }
    let plain = value.magnitude.plainText.split(separator: ".", omittingEmptySubsequences: false)
    let whole = plain[0]
    var digits = Array((whole + (plain.count > 1 ? plain[1] : "")).utf8)
    let zeros = digits.prefix { $0 == 0x30 }.count
    if zeros == digits.count { return "0E+00" }
    let exponent = whole.utf8.count - 1 - zeros
    digits.removeFirst(zeros)
    while digits.last == 0x30 { digits.removeLast() }
    let fraction = digits.count > 1 ? "." + String(decoding: digits.dropFirst(), as: UTF8.self) : ""
    let power = exponent.magnitude < 10 ? "0\(exponent.magnitude)" : "\(exponent.magnitude)"
    let first = String(decoding: digits.prefix(1), as: UTF8.self)
    return "\(value < 0 ? "-" : "")\(first)\(fraction)E\(exponent < 0 ? "-" : "+")\(power)"
  }
}
