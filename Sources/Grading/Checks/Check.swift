/// How one criterion is judged. The criterion itself (title, level, what it needs) is in the course's `phase.yml`.
public struct Check: Sendable {
  /// The id of the criterion, for example `p1.custom_metric`.
  public let criterion: String
  /// Judges a submission. Throwing means that Vigie is at fault, never the learner.
  public let judge: @Sendable (Workspace) throws -> Judgement

  /// Puts one together from its parts.
  public init(
    _ criterion: String, judge: @escaping @Sendable (Workspace) throws -> Judgement
  ) {
    self.criterion = criterion
    self.judge = judge
  }
}
