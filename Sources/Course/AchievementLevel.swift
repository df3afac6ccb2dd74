public import Wording

/// One of the course's levels: fundamental, intermediate, advanced.
public struct AchievementLevel: Sendable, Equatable, Identifiable {
  /// The id, for example `fundamental`.
  public let id: String
  /// What people read as its name.
  public let title: Phrase
  /// The ids of the criteria that must all be passed, those of lower levels included.
  public let criteria: [String]

  /// Puts one together from its parts.
  public init(id: String, title: Phrase, criteria: [String]) {
    self.id = id
    self.title = title
    self.criteria = criteria
  }
}
