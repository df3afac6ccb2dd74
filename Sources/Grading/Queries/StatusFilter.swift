import PromQL

/// Which answers of an HTTP server a selector lets through, told by its conditions on the status.
enum StatusFilter: Equatable {
  /// No condition on the status.
  case none
  /// Server errors only.
  case serverErrors
  /// Errors, but not just those of the server; or only those of the client.
  case otherErrors
  /// Everything but server errors.
  case allButServerErrors
  /// Some other choice.
  case other

  init(_ matchers: [LabelMatcher]) {
    let conditions = matchers.filter { Self.labels.contains($0.label) }
    guard !conditions.isEmpty else {
      self = .none
      return
    }
    let passed = Self.samples.filter { status in conditions.allSatisfy { $0.accepts(status) } }
    self = Self.meaning(of: Set(passed.compactMap(\.first)))
  }

  private static func meaning(of classes: Set<Character>) -> StatusFilter {
    if classes == ["5"] { return .serverErrors }
    if classes.isDisjoint(with: ["1", "2", "3"]), !classes.isEmpty { return .otherErrors }
    if classes == ["3", "4", "5"] || classes == ["1", "3", "4", "5"] { return .otherErrors }
    if !classes.contains("5"), classes.isSuperset(of: ["2", "3", "4"]) {
      return .allButServerErrors
    }
    return .other
  }

  /// The names under which libraries give the status.
  static let labels: Set<String> = [
    "status", "status_code", "code", "http_status", "http_status_code", "status_class",
    "statuscode", "response_code", "http_code", "http_response_status_code",
  ]

  private static let samples = [
    "200", "201", "204", "2xx", "301", "307", "3xx", "400", "401", "403", "404", "422", "429",
    "4xx",
    "500", "501", "502", "503", "504", "5xx",
  ]
}
