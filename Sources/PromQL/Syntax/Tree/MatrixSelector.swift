/// Selects the samples of a range of time of every series that fits: `up[5m]`.
public struct MatrixSelector: Sendable, Hashable {
  /// What is selected; its offset and `@` apply to the range as a whole.
  public let selector: VectorSelector
  /// How long the range is.
  public let window: DurationValue
  /// The part of the text, modifiers included.
  public let range: SourceRange

  /// A range of a selector.
  public init(_ selector: VectorSelector, window: DurationValue, range: SourceRange = .none) {
    self.selector = selector
    self.window = window
    self.range = range
  }
}
