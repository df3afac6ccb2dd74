public import Wording

/// A course: what is taught and what is judged.
public struct Course: Sendable, Equatable {
  /// A stable id, for example `observabilite`.
  public let id: String
  /// The version of the content, for example `2026.11`.
  public let version: String
  /// What people read as its name.
  public let title: Phrase
  /// The phases, in the order of the report.
  public let phases: [Phase]
  /// Every criterion, in the order of the phases.
  public let criteria: [Criterion]
  /// The levels, lowest first.
  public let levels: [AchievementLevel]

  /// Puts one together from its parts.
  public init(
    id: String, version: String, title: Phrase, phases: [Phase], criteria: [Criterion],
    levels: [AchievementLevel]
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.phases = phases
    self.criteria = criteria
    self.levels = levels
  }

  /// The criterion of an id.
  public func criterion(_ id: String) -> Criterion? { criteria.first { $0.id == id } }

  /// The criteria of a phase; `3` names 3, 3a and 3b together.
  public func criteria(inPhase phase: String) -> [Criterion] {
    criteria.filter { $0.phase == phase || ($0.phase.hasPrefix(phase) && phase.count == 1) }
  }
}
