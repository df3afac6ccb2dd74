/// A length of time in an expression: written out, or computed when the query's steps are known.
public enum DurationValue: Sendable, Hashable {
  /// Written out; negative only in offsets.
  case milliseconds(Int64)
  /// An arithmetic expression such as `step() * 2` (Prometheus 3).
  case computed(DurationExpression)
}

/// An arithmetic expression that yields a length of time in seconds.
public indirect enum DurationExpression: Sendable, Hashable {
  case literal(NumberLiteral)
  /// `step()`: the time between two evaluations.
  case step(SourceRange)
  /// `range()`: from the first evaluation to the last.
  case queryRange(SourceRange)
  case minimum(DurationExpression, DurationExpression, SourceRange)
  case maximum(DurationExpression, DurationExpression, SourceRange)
  case negated(DurationExpression, SourceRange)
  case parenthesized(DurationExpression, SourceRange)
  case binary(BinaryOperator, DurationExpression, DurationExpression)
}

extension DurationExpression {
  /// The part of the text.
  public var range: SourceRange {
    switch self {
    case .literal(let literal): literal.range
    case .step(let range), .queryRange(let range), .minimum(_, _, let range),
      .maximum(_, _, let range), .negated(_, let range), .parenthesized(_, let range):
      range
    case .binary(_, let left, let right): left.range.extended(to: right.range)
    }
  }
}
