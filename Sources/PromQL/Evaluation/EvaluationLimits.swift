/// How much one query may cost; past a limit it fails with an error that names the limit.
public struct EvaluationLimits: Sendable {
  /// How many values may be in memory at once.
  public var samples: Int
  /// At how many times an expression or a subquery may be evaluated.
  public var steps: Int
  /// How many series a result may have.
  public var series: Int
  /// How many samples may be looked at; a measure of time that doesn't depend on the machine.
  public var work: Int
  /// How deep expressions may be nested.
  public var depth: Int
  /// Asked now and then; once it says true, the query fails because it takes too long.
  public var isOverdue: @Sendable () -> Bool

  /// Limits for queries of strangers, as generous as a server's.
  public init(
    samples: Int = 50_000_000, steps: Int = 2_000_000, series: Int = 1_000_000,
    work: Int = 2_000_000_000, depth: Int = 600,
    isOverdue: @escaping @Sendable () -> Bool = { false }
  ) {
    self.samples = samples
    self.steps = steps
    self.series = series
    self.work = work
    self.depth = depth
    self.isOverdue = isOverdue
  }
}
