public import TimeSeries

/// Evaluates groups of rules at one time after the other, as Prometheus does.
///
/// Recording rules write to the store, alerts write `ALERTS` and `ALERTS_FOR_STATE`.
public struct RuleEngine: Sendable {
  /// The series: those given, and those that rules have written.
  public private(set) var store: SeriesStore
  let engine: Engine
  let externalLabels: Labels
  let externalURL: String
  private var groups: [GroupState]

  /// What is known of a group between two evaluations.
  private struct GroupState {
    let group: EvaluationGroup
    /// The series that each rule wrote last.
    var written: [Set<Labels>]
    var alerts: [AlertTable]
  }

  /// An engine for groups in the order of their evaluation.
  public init(
    groups: [EvaluationGroup], store: SeriesStore = SeriesStore(), engine: Engine = Engine(),
    externalLabels: Labels = .none, externalURL: String = ""
  ) {
    self.store = store
    self.engine = engine
    self.externalLabels = externalLabels
    self.externalURL = externalURL
    self.groups = groups.map { group in
      GroupState(
        group: group, written: Array(repeating: [], count: group.rules.count),
        alerts: Array(repeating: AlertTable(), count: group.rules.count))
    }
  }

  /// Adds a sample that was scraped.
  public mutating func add(_ sample: Sample, to labels: Labels) {
    store.add(sample, to: labels)
  }

  /// Evaluates every group at a time, in milliseconds since the epoch.
  ///
  /// - Returns: The rules that failed; the others were evaluated all the same.
  public mutating func evaluate(at time: Int64) -> [RuleFailure] {
    var failures: [RuleFailure] = []
    for group in groups.indices {
      for rule in groups[group].group.rules.indices {
        do throws(RuleFailure) {
          try evaluate(rule, of: group, at: time)
        } catch {
          failures.append(error)
        }
      }
    }
    return failures
  }

  /// The alerts of all rules of a name, those that are inactive left out.
  public func activeAlerts(named name: String) -> [ActiveAlert] {
    groups.flatMap { state in
      zip(state.group.rules, state.alerts).flatMap { rule, table -> [ActiveAlert] in
        guard case .alerting(let rule) = rule, rule.name == name else { return [] }
        return table.active.map { annotated($0, by: rule) }
      }
    }
  }

  private mutating func evaluate(
    _ rule: Int, of group: Int, at time: Int64
  ) throws(RuleFailure) {
    let definition = groups[group].group
    let vector = try evaluated(definition.rules[rule], of: definition, at: time)
    let samples: [VectorElement]
    switch definition.rules[rule] {
    case .recording(let recording):
      samples = try recorded(vector, by: recording, limit: definition.limit, at: time)
    case .alerting(let alerting):
      let raised = try raised(by: vector, of: alerting, at: time)
      samples = groups[group].alerts[rule].update(raised, rule: alerting, at: time)
      try checkLimit(
        groups[group].alerts[rule].active.count, definition.limit, of: "alerts",
        alerting.name, at: time)
    }
    try write(samples, rule: rule, of: group, at: time - definition.queryOffset)
  }

  private func evaluated(
    _ rule: EvaluationGroup.Rule, of group: EvaluationGroup, at time: Int64
  ) throws(RuleFailure) -> [VectorElement] {
    do throws(PromQLError) {
      return try vector(of: rule.expression, at: time - group.queryOffset)
    } catch {
      throw RuleFailure(rule: rule.name, time: time, message: error.description)
    }
  }

  /// The result of an expression as a vector; a scalar becomes a series without labels.
  public func vector(
    of expression: Expression, at time: Int64
  ) throws(PromQLError) -> [VectorElement] {
    switch try engine.instant(expression, at: time, in: store).value {
    case .vector(let elements): return elements
    case .scalar(let sample): return [VectorElement(labels: .none, sample: sample)]
    case .string, .matrix: throw PromQLError("rule result is not a vector or scalar")
    }
  }

  /// Writes samples, and ends the series that the rule wrote last time and does not now.
  ///
  /// - Throws: Where another rule has written another value at the same time.
  private mutating func write(
    _ samples: [VectorElement], rule: Int, of group: Int, at time: Int64
  ) throws(RuleFailure) {
    var written: Set<Labels> = []
    var isDuplicate = false
    for element in samples {
      let sample = Sample(timestamp: time, value: element.sample.value)
      if isTaken(sample, by: element.labels) {
        isDuplicate = true
      } else {
        store.add(sample, to: element.labels)
        written.insert(element.labels)
      }
    }
    for labels in groups[group].written[rule] where !written.contains(labels) {
      let end = Sample(timestamp: time, value: .staleMarker)
      if !isTaken(end, by: labels) { store.add(end, to: labels) }
    }
    groups[group].written[rule] = written
    guard isDuplicate else { return }
    throw RuleFailure(
      rule: groups[group].group.rules[rule].name, time: time,
      message: "duplicate sample for timestamp")
  }

  /// Whether a series has another value at the time of a sample.
  private func isTaken(_ sample: Sample, by labels: Labels) -> Bool {
    guard let last = store[labels]?.samples.last, last.timestamp == sample.timestamp else {
      return false
    }
    return last.value.bitPattern != sample.value.bitPattern
  }

  func checkLimit(
    _ count: Int, _ limit: Int, of noun: String, _ rule: String, at time: Int64
  ) throws(RuleFailure) {
    guard limit > 0, count > limit else { return }
    throw RuleFailure(
      rule: rule, time: time, message: "exceeded limit of \(limit) with \(count) \(noun)")
  }
}
