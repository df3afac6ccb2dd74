public import Course

/// A criterion with the verdict on it.
public struct CriterionResult: Sendable, Equatable {
  /// The criterion.
  public let criterion: Criterion
  /// What its check found out.
  public let judgement: Judgement
  /// For a skipped criterion, the one that failed in the first place.
  public let rootCause: String?

  /// Puts one together from its parts.
  public init(criterion: Criterion, judgement: Judgement, rootCause: String? = nil) {
    self.criterion = criterion
    self.judgement = judgement
    self.rootCause = rootCause
  }

  /// The verdict itself.
  public var verdict: Verdict { judgement.verdict }

  /// The points that are earned.
  public var earned: Double { verdict.share * criterion.weight }
}
