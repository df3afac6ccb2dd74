import PromQL
import Wording

/// The eight exercises on the query language.
enum QueryExercise: CaseIterable {
  case deletedTotal
  case readRate
  case requestTotal
  case allOperations
  case requestsByMethod
  case latencyP50
  case latencyP99
  case databaseP95

  var name: Phrase {
    switch self {
    case .deletedTotal: Phrase(fr: "total des suppressions", en: "total of deletions")
    case .readRate: Phrase(fr: "taux de lecture", en: "rate of reads")
    case .requestTotal: Phrase(fr: "total des requêtes HTTP", en: "total of HTTP requests")
    case .allOperations: Phrase(fr: "total des opérations CRUD", en: "total of CRUD operations")
    case .requestsByMethod: Phrase(fr: "requêtes par méthode", en: "requests by method")
    case .latencyP50: Phrase(fr: "latence P50", en: "P50 latency")
    case .latencyP99: Phrase(fr: "latence P99", en: "P99 latency")
    case .databaseP95: Phrase(fr: "P95 des requêtes en base", en: "P95 of database queries")
    }
  }

  /// The query of the course.
  var solution: String {
    switch self {
    case .deletedTotal: "items_deleted_total"
    case .readRate: "rate(items_read_total[5m])"
    case .requestTotal: "sum(http_requests_total)"
    case .allOperations:
      "sum(items_created_total + items_read_total + items_updated_total + items_deleted_total)"
    case .requestsByMethod: "sum by (method) (rate(http_requests_total[5m]))"
    case .latencyP50:
      "histogram_quantile(0.5, sum by (le) (rate(http_request_duration_seconds_bucket[5m])))"
    case .latencyP99:
      "histogram_quantile(0.99, sum by (le) (rate(http_request_duration_seconds_bucket[5m])))"
    case .databaseP95:
      "histogram_quantile(0.95, sum by (le) (rate(db_query_duration_seconds_bucket[5m])))"
    }
  }
}

/// Tells which exercises a query answers, on the course's metrics or on those of the learner's own application.
struct ExerciseReader {
  let reader: QueryReader

  func answers(_ expression: Expression, _ exercise: QueryExercise) -> Bool {
    switch exercise {
    case .deletedTotal: isTotal(expression, of: .deletion)
    case .readRate: isRate(expression, of: .reading)
    case .requestTotal: isRequestTotal(expression)
    case .allOperations: isSumOfOperations(expression)
    case .requestsByMethod: isByMethod(expression)
    case .latencyP50: isLatency(expression, 0.5)
    case .latencyP99: isLatency(expression, 0.99)
    case .databaseP95: isDatabaseP95(expression)
    }
  }

  private func isRequestTotal(_ expression: Expression) -> Bool {
    guard let counter = plainCounter(expression), reader.countsRequests(counter) else {
      return false
    }
    return StatusFilter(counter.matchers) == .none && aggregates(expression, .sum, by: [])
  }

  private func isByMethod(_ expression: Expression) -> Bool {
    let core = reader.core(expression)
    let selector = core.call.flatMap { call in
      call.isOne(of: Call.counterFunctions) ? call.arguments.first?.selector : nil
    }
    guard let counter = selector ?? core.selector, reader.countsRequests(counter) else {
      return false
    }
    return expression.all.contains { part in
      guard case .by(let labels)? = part.aggregation?.grouping else { return false }
      return labels.contains { $0 == "method" || $0 == "http_method" }
    }
  }

  private func isLatency(_ expression: Expression, _ value: Double) -> Bool {
    guard let quantile = reader.quantile(expression), quantile.isQuantile(value),
      quantile.keepsBuckets
    else { return false }
    return !reader.vocabulary.isDatabaseDuration(quantile.histogram)
  }

  private func isDatabaseP95(_ expression: Expression) -> Bool {
    guard let quantile = reader.quantile(expression), quantile.isQuantile(0.95),
      quantile.keepsBuckets
    else { return false }
    return !reader.vocabulary.isRequestDuration(quantile.histogram)
  }
}

extension ExerciseReader {
  /// What an operation of the application does to its data.
  enum Operation {
    case deletion
    case reading

    var words: Set<String> {
      switch self {
      case .deletion:
        [
          "deleted", "delete", "deletes", "deletion", "deletions", "removed", "supprimes",
          "supprime", "suppression",
        ]
      case .reading:
        [
          "read", "reads", "get", "list", "listed", "viewed", "views", "fetched", "lecture",
          "lectures", "lus",
        ]
      }
    }
  }

  /// A counter as it is, or its increase: its total.
  private func isTotal(_ expression: Expression, of operation: Operation) -> Bool {
    guard let counter = plainCounter(expression) else { return false }
    return isOwnCounter(counter, of: operation)
  }

  private func isRate(_ expression: Expression, of operation: Operation) -> Bool {
    guard let call = reader.core(expression).call, call.function.name == "rate",
      let counter = call.arguments.first?.selector
    else { return false }
    return isOwnCounter(counter, of: operation)
  }

  /// The counter that an expression shows without a rate.
  private func plainCounter(_ expression: Expression) -> VectorSelector? {
    let core = reader.core(expression)
    if let call = core.call {
      return call.function.name == "increase" ? call.arguments.first?.selector : nil
    }
    return core.call == nil ? core.selector : nil
  }

  /// Whether a selector takes a counter for the operation; where the application has none for it, any own counter.
  private func isOwnCounter(_ selector: VectorSelector, of operation: Operation) -> Bool {
    guard let name = selector.metricName else { return false }
    if MetricWords(name).hasAny(of: operation.words) { return !reader.vocabulary.isDatabase(name) }
    let values = selector.matchers.filter { $0.operator == .equal }.map { $0.value.lowercased() }
    if values.contains(where: { MetricWords($0).hasAny(of: operation.words) }) { return true }
    return !hasCounter(for: operation) && isBusinessCounter(name)
  }

  private func hasCounter(for operation: Operation) -> Bool {
    reader.vocabulary.own.contains {
      $0.kind == .counter && MetricWords($0.name).hasAny(of: operation.words)
    }
  }

  private func isBusinessCounter(_ name: String) -> Bool {
    guard reader.vocabulary.isBusiness(name), !reader.vocabulary.own.isEmpty else { return false }
    return reader.vocabulary.ownMetric(of: name)?.kind == .counter
  }

  /// The sum of three own counters or more, or of one that tells operations apart by a label.
  private func isSumOfOperations(_ expression: Expression) -> Bool {
    if expression.calls.contains(where: { $0.function.name == "histogram_quantile" }) {
      return false
    }
    let selectors = expression.selectors
    let names = Set(selectors.compactMap(\.metricName))
    let counters = names.filter { isCountedOperation($0) }
    if counters.count >= 3 || (counters.count == 2 && ownCounters == 2) {
      return counters.count == names.count && !expression.all.contains(where: divides)
    }
    guard selectors.count == 1, let selector = selectors.first,
      aggregates(expression, .sum, by: nil)
    else {
      return false
    }
    if selector.metricName == nil { return takesSeveral(selector) }
    return names.contains { tellsOperationsApart($0) } && selector.matchers.isEmpty
  }

  private var ownCounters: Int {
    reader.vocabulary.own.filter { $0.kind == .counter && reader.vocabulary.isBusiness($0.name) }
      .count
  }

  private func isCountedOperation(_ name: String) -> Bool {
    if let own = reader.vocabulary.ownMetric(of: name) {
      return own.kind == .counter && reader.vocabulary.isBusiness(name)
    }
    return name.hasSuffix("_total") && reader.vocabulary.isBusiness(name)
  }

  private func tellsOperationsApart(_ name: String) -> Bool {
    let words = MetricWords(name)
    if words.hasAny(of: ["operation", "operations", "crud", "actions"]) {
      return isCountedOperation(name)
    }
    guard let own = reader.vocabulary.ownMetric(of: name), own.kind == .counter else {
      return false
    }
    return !Set(own.labels).isDisjoint(with: ["operation", "action", "type", "op"])
  }

  private func takesSeveral(_ selector: VectorSelector) -> Bool {
    let conditions = selector.matchers.filter { $0.label == "__name__" }
    let course = [
      "items_created_total", "items_read_total", "items_updated_total", "items_deleted_total",
    ]
    let names = course + reader.vocabulary.own.flatMap(\.exposedNames)
    let taken = Set(names.filter { name in conditions.allSatisfy { $0.accepts(name) } })
    return !conditions.isEmpty && taken.filter(isCountedOperation).count >= 3
  }

  private func divides(_ part: Expression) -> Bool {
    part.binary?.operator == .divide || part.binary?.operator == .subtract
  }

  /// Whether an aggregation of this kind is in the expression, by these labels where some are given.
  private func aggregates(_ expression: Expression, _ aggregator: Aggregator, by labels: [String]?)
    -> Bool
  {
    expression.all.contains { part in
      guard let aggregation = part.aggregation, aggregation.aggregator == aggregator else {
        return false
      }
      guard let labels else { return true }
      return aggregation.grouping == .by(labels)
    }
  }
}
