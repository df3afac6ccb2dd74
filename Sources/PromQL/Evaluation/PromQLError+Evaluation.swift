extension PromQLError {
  static let tooManySamples = PromQLError(
    "query processing would load too many samples into memory in query execution", kind: .limit)
  static let timeout = PromQLError("query timed out in expression evaluation", kind: .limit)
  static let sameLabels = PromQLError("vector cannot contain metrics with the same labelset")

  static func tooManySteps(_ count: Int, limit: Int) -> PromQLError {
    let count = count == .max ? "too many" : "\(count)"
    return PromQLError(
      "exceeded maximum resolution of \(limit) points per timeseries: \(count) steps asked for",
      kind: .limit)
  }

  static func tooManySeries(limit: Int) -> PromQLError {
    PromQLError("exceeded maximum of \(limit) series in a result", kind: .limit)
  }

  static func tooDeep(limit: Int) -> PromQLError {
    PromQLError("expression is nested deeper than \(limit) levels", kind: .limit)
  }
}
