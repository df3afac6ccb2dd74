/// A number, or a duration used as a number of seconds: `0.5`, `Inf`, `10m`.
public struct NumberLiteral: Sendable, Hashable {
  /// The number; of a duration, its seconds.
  public let value: Double
  /// Whether it was written as a duration, such as `10m`.
  public let isDuration: Bool
  /// The part of the text.
  public let range: SourceRange

  /// A number.
  public init(_ value: Double, isDuration: Bool = false, range: SourceRange = .none) {
    self.value = value
    self.isDuration = isDuration
    self.range = range
  }

  /// Whether both are the same number, NaN included, written alike at the same place.
  public static func == (left: NumberLiteral, right: NumberLiteral) -> Bool {
    left.value.bitPattern == right.value.bitPattern && left.isDuration == right.isDuration
      && left.range == right.range
  }

  /// Feeds what `==` compares to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(value.bitPattern)
    hasher.combine(isDuration)
    hasher.combine(range)
  }
}

/// A text in quotes.
public struct StringLiteral: Sendable, Hashable {
  /// The text without quotes and escapes.
  public let value: String
  /// The part of the expression's text, quotes included.
  public let range: SourceRange

  /// A text in quotes.
  public init(_ value: String, range: SourceRange = .none) {
    self.value = value
    self.range = range
  }
}
