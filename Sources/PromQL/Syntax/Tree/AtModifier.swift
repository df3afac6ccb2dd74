/// The time that `@` fixes.
public enum AtModifier: Sendable, Hashable {
  /// Milliseconds since 1970 (UTC).
  case timestamp(Int64)
  /// `start()`: the first time of the whole query.
  case start
  /// `end()`: the last time of the whole query.
  case end
}
