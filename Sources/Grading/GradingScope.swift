public import Course

/// The part of a course that a report is about.
public enum GradingScope: Sendable, Equatable {
  case everything
  /// One phase, `3` standing for 3, 3a and 3b.
  case phase(String)
  case criteria(Set<String>)

  /// Whether a criterion belongs to it.
  public func contains(_ criterion: Criterion) -> Bool {
    switch self {
    case .everything: true
    case .phase(let id):
      criterion.phase == id || (id.count == 1 && criterion.phase.hasPrefix(id))
    case .criteria(let ids): ids.contains(criterion.id)
    }
  }
}
