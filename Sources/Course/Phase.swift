public import Wording

/// A part of the course, as reports divide it: 0, 1, 2, 3a, 3b, 3, 4, 5, 6.
public struct Phase: Sendable, Equatable, Identifiable {
  /// The id, for example `3a`.
  public let id: String
  /// What people read as its name.
  public let title: Phrase

  /// Puts one together from its parts.
  public init(id: String, title: Phrase) {
    self.id = id
    self.title = title
  }
}
