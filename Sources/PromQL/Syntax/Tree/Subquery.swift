/// The values of an expression at regular steps over a range of time: `rate(x[5m])[1h:1m]`.
public struct Subquery: Sendable, Hashable {
  /// What is evaluated at each step.
  public let expression: Expression
  /// How long the range is.
  public let window: DurationValue
  /// The time between two steps, or nil for the default.
  public let step: DurationValue?
  /// How far into the past the range is moved.
  public let offset: DurationValue?
  /// The time that `@` sets instead of the time of evaluation.
  public let at: AtModifier?
  /// The part of the text, modifiers included.
  public let range: SourceRange

  /// A subquery.
  public init(
    _ expression: Expression, window: DurationValue, step: DurationValue? = nil,
    offset: DurationValue? = nil, at: AtModifier? = nil, range: SourceRange = .none
  ) {
    self.expression = expression
    self.window = window
    self.step = step
    self.offset = offset
    self.at = at
    self.range = range
  }
}
