public import Course

/// Whether one of the course's levels is reached.
public struct LevelResult: Sendable, Equatable {
  public let level: AchievementLevel
  /// The ids of the criteria that are still to be passed, those of lower levels included.
  public let missing: [String]

  public init(level: AchievementLevel, missing: [String]) {
    self.level = level
    self.missing = missing
  }

  public var isReached: Bool { missing.isEmpty }
}
