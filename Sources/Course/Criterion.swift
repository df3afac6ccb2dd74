public import Wording

/// One thing that is judged.
public struct Criterion: Sendable, Equatable, Identifiable {
  /// Whether the course demands it.
  public enum Level: String, Sendable, CaseIterable {
    case required
    case bonus
  }

  /// A stable id, part of the report's contract, for example `p1.custom_metric`.
  public let id: String
  /// The phase that it belongs to, for example `3a`.
  public let phase: String
  /// Whether the course demands it.
  public let level: Level
  /// The points that it is worth.
  public let weight: Double
  /// What people read as its name.
  public let title: Phrase
  /// What is judged and why it matters.
  public let why: Phrase
  /// How to earn it, step by step.
  public let how: Phrase
  /// The ids of the criteria without which it cannot be judged.
  public let needs: [String]
  /// Three hints, from a nudge to the way.
  public let hints: [Phrase]

  /// Puts one together from its parts.
  public init(
    id: String, phase: String, level: Level, weight: Double = 1, title: Phrase, why: Phrase,
    how: Phrase, needs: [String] = [], hints: [Phrase] = []
  ) {
    self.id = id
    self.phase = phase
    self.level = level
    self.weight = weight
    self.title = title
    self.why = why
    self.how = how
    self.needs = needs
    self.hints = hints
  }
}
