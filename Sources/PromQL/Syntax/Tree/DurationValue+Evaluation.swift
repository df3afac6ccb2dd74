#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension DurationValue {
  /// Which lengths of time make sense in a place.
  public enum Bounds: Sendable {
    /// A range or a step.
    case positive
    /// An offset.
    case any
  }

  /// The length in milliseconds.
  ///
  /// - Parameters:
  ///   - step: The time between two evaluations of the query, in milliseconds; 0 for an instant one.
  ///   - queryRange: From the first evaluation to the last, in milliseconds; 0 for an instant one.
  /// - Throws: An evaluation error for a division by zero and for a length that makes no sense.
  public func milliseconds(
    step: Int64, queryRange: Int64, bounds: Bounds
  ) throws(PromQLError) -> Int64 {
    switch self {
    case .milliseconds(let value): return value
    case .computed(let expression):
      let seconds = try expression.seconds(step: step, queryRange: queryRange)
      if bounds == .positive, !(seconds > 0) {
        throw PromQLError("duration must be greater than 0", at: expression.range)
      }
      guard let value = Int64(exactly: (seconds * 1000).rounded(.towardZero)),
        abs(seconds) < 9_223_372_036
      else { throw PromQLError("duration is out of range", at: expression.range) }
      return value
    }
  }
}

extension DurationExpression {
  /// The length in seconds; see ``DurationValue/milliseconds(step:queryRange:bounds:)``.
  func seconds(step: Int64, queryRange: Int64) throws(PromQLError) -> Double {
    switch self {
    case .literal(let literal): return literal.value
    case .step: return Double(step) / 1000
    case .queryRange: return Double(queryRange) / 1000
    case .minimum(let left, let right, _):
      return min(
        try left.seconds(step: step, queryRange: queryRange),
        try right.seconds(step: step, queryRange: queryRange))
    case .maximum(let left, let right, _):
      return max(
        try left.seconds(step: step, queryRange: queryRange),
        try right.seconds(step: step, queryRange: queryRange))
    case .negated(let inner, _): return -(try inner.seconds(step: step, queryRange: queryRange))
    case .parenthesized(let inner, _):
      return try inner.seconds(step: step, queryRange: queryRange)
    case .binary(let symbol, let left, let right):
      return try compute(
        symbol, try left.seconds(step: step, queryRange: queryRange),
        try right.seconds(step: step, queryRange: queryRange))
    }
  }

  private func compute(
    _ symbol: BinaryOperator, _ left: Double, _ right: Double
  ) throws(PromQLError) -> Double {
    switch symbol {
    case .add: return left + right
    case .subtract: return left - right
    case .multiply: return left * right
    case .divide where right == 0: throw PromQLError("division by zero", at: range)
    case .divide: return left / right
    case .modulo where right == 0: throw PromQLError("modulo by zero", at: range)
    case .modulo: return fmod(left, right)
    case .power: return pow(left, right)
    case .atan2, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .and, .or,
      .unless, .trimUpper, .trimLower:
      throw PromQLError(
        "unexpected duration expression operator \"\(symbol.rawValue)\"", at: range)
    }
  }
}
