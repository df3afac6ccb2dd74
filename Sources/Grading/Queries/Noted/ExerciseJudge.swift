import Course
import PromQL

/// Judges the answers to the eight exercises by what they return on the course's own data; metrics of another
/// application are taken for those of the course that play their part.
struct ExerciseJudge {
  private let reader: ExerciseReader
  private let judges: [QueryExercise: AnswerJudge]

  init(_ reader: ExerciseReader) {
    self.reader = reader
    judges = Dictionary(
      uniqueKeysWithValues: QueryExercise.allCases.map { ($0, Self.judge(of: $0)) })
  }

  /// Whether a query answers an exercise: it is of its form, and returns what it should.
  func accepts(_ answer: Expression, _ exercise: QueryExercise) -> Bool {
    guard reader.answers(answer, exercise), let judge = judges[exercise] else { return false }
    guard let translated = translated(answer, for: exercise) else { return true }
    return judge.accepts(translated)
  }

  private static func judge(of exercise: QueryExercise) -> AnswerJudge {
    let keys = exercise.keys.compactMap { try? Expression(parsing: $0) }
    return AnswerJudge(
      keys: keys, data: CourseSeries.all,
      rules: AnswerRules(labels: exercise.comparedLabels, windows: .any))
  }
}

extension QueryExercise {
  /// The queries that answer it on the course's metrics, up to the window.
  fileprivate var keys: [String] {
    let latency = [
      "http_request_duration_seconds_bucket", "http_request_duration_highr_seconds_bucket",
    ]
    switch self {
    case .deletedTotal: return ["items_deleted_total", "increase(items_deleted_total[5m])"]
    case .readRate: return ["rate(items_read_total[5m])"]
    case .requestTotal:
      return [
        "sum(http_requests_total)", "sum(increase(http_requests_total[5m]))",
        "sum(http_request_duration_seconds_count)",
      ]
    case .allOperations: return Self.sums
    case .requestsByMethod:
      return [
        "rate(http_requests_total[5m])", "http_requests_total", "increase(http_requests_total[5m])",
      ]
      .map { "sum by (method) (\($0))" }
    case .latencyP50: return latency.flatMap { Self.quantiles(0.5, $0) }
    case .latencyP99: return latency.flatMap { Self.quantiles(0.99, $0) }
    case .databaseP95: return Self.quantiles(0.95, "db_query_duration_seconds_bucket")
    }
  }

  private static let sums: [String] = {
    let counters = ["created", "read", "updated", "deleted"].map { "items_\($0)_total" }
    return ["", "rate", "increase"].map { function in
      counters.map { function.isEmpty ? $0 : "\(function)(\($0)[5m])" }.joined(separator: " + ")
    }
  }()

  private static func quantiles(_ value: Double, _ buckets: String) -> [String] {
    ["rate(\(buckets)[5m])", "increase(\(buckets)[5m])", buckets].flatMap { inner in
      [
        inner, "sum by (le) (\(inner))", "sum by (le, handler) (\(inner))",
        "sum by (le, method) (\(inner))", "sum by (le, handler, method) (\(inner))",
      ].map { "histogram_quantile(\(value), \($0))" }
    }
  }

  /// A total has no labels to speak of; the others keep those that they ask for.
  fileprivate var comparedLabels: AnswerRules.Labels {
    switch self {
    case .deletedTotal, .readRate, .requestTotal, .allOperations: .none
    case .requestsByMethod, .latencyP50, .latencyP99, .databaseP95: .allBut(["job", "instance"])
    }
  }
}

extension ExerciseJudge {
  /// The answer on the course's metrics: each own metric becomes the one that plays its part, without filters that
  /// only make sense on the own one; nil where no metric of the course can play it.
  private func translated(_ answer: Expression, for exercise: QueryExercise) -> Expression? {
    switch exercise {
    case .allOperations: isOnCourseCounters(answer) ? answer : nil
    case .requestsByMethod: onlyMethod(renamed(answer, for: exercise))
    case .deletedTotal, .readRate, .requestTotal, .latencyP50, .latencyP99, .databaseP95:
      renamed(answer, for: exercise)
    }
  }

  private func renamed(_ answer: Expression, for exercise: QueryExercise) -> Expression {
    answer.replacingSelectors { selector in
      guard let name = selector.metricName, let part = part(of: name, in: exercise) else {
        return selector
      }
      let isKept = name == part && exercise == .requestTotal
      let matchers = isKept ? selector.matchers.filter(\.isAboutAnswers) : []
      return VectorSelector(name: part, matchers: matchers, range: selector.range)
    }
  }

  /// The metric of the course whose part a metric plays in an exercise.
  private func part(of name: String, in exercise: QueryExercise) -> String? {
    switch exercise {
    case .deletedTotal: return "items_deleted_total"
    case .readRate: return "items_read_total"
    case .requestTotal, .requestsByMethod:
      return name == "http_request_duration_seconds_count" ? name : "http_requests_total"
    case .latencyP50, .latencyP99:
      return name.hasPrefix("http_request_duration_")
        ? name : "http_request_duration_seconds_bucket"
    case .databaseP95: return "db_query_duration_seconds_bucket"
    case .allOperations: return nil
    }
  }

  /// Groups beside the method are welcome.
  private func onlyMethod(_ answer: Expression) -> Expression {
    answer.replacingGrouping { grouping in
      guard case .by = grouping else { return grouping }
      return .by(["method"])
    }
  }

  /// Whether the answer is on the course's four counters, and the application has all of them if it is there.
  private func isOnCourseCounters(_ answer: Expression) -> Bool {
    let course = ["created", "read", "updated", "deleted"].map { "items_\($0)_total" }
    let own = reader.reader.vocabulary.own
    let names = answer.selectors.compactMap(\.metricName)
    return Set(names).isSubset(of: course) && !names.isEmpty
      && (own.isEmpty || course.allSatisfy { name in own.contains { $0.exposes(name) } })
  }
}

extension LabelMatcher {
  /// Whether the condition is one on answers of the application, not on where they come from.
  fileprivate var isAboutAnswers: Bool { !["job", "instance", "app", "service"].contains(label) }
}
