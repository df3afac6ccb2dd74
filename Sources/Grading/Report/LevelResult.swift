public import Course

/// Whether one of the course's levels is reached.
public struct LevelResult: Sendable, Equatable {
  /// Whether the course demands it.
  public let level: AchievementLevel
  /// The ids of the criteria that are still to be passed, those of lower levels included.
  public let missing: [String]

  /// Puts one together from its parts.
  public init(level: AchievementLevel, missing: [String]) {
    self.level = level
    self.missing = missing
  }

  /// Whether nothing is missing.
  public var isReached: Bool { missing.isEmpty }
}
