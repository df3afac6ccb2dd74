import Course

/// Points: earned, attainable (of the criteria that count), and the maximum (of all of them).
public struct Score: Sendable, Equatable {
  /// The points that are earned.
  public let earned: Double
  /// What could be earned; criteria whose verdict does not count are left out.
  public let attainable: Double
  /// The points of all criteria.
  public let max: Double

  /// Puts one together from its parts.
  public init(earned: Double, attainable: Double, max: Double) {
    self.earned = earned
    self.attainable = attainable
    self.max = max
  }

  /// The points of some results, taken together.
  public init(of results: [CriterionResult]) {
    let counting = results.filter(\.verdict.counts)
    self.init(
      earned: counting.reduce(0) { $0 + $1.earned },
      attainable: counting.reduce(0) { $0 + $1.criterion.weight },
      max: results.reduce(0) { $0 + $1.criterion.weight })
  }

  /// The share of the attainable points that is earned, 0…1; 0 where nothing is attainable.
  public var share: Double { attainable > 0 ? earned / attainable : 0 }
}
