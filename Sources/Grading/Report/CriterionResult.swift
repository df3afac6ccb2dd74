public import Course

/// A criterion with the verdict on it.
public struct CriterionResult: Sendable, Equatable {
  public let criterion: Criterion
  public let judgement: Judgement
  /// For a skipped criterion, the one that failed in the first place.
  public let rootCause: String?

  public init(criterion: Criterion, judgement: Judgement, rootCause: String? = nil) {
    self.criterion = criterion
    self.judgement = judgement
    self.rootCause = rootCause
  }

  public var verdict: Verdict { judgement.verdict }

  /// The points that are earned.
  public var earned: Double { verdict.share * criterion.weight }
}
