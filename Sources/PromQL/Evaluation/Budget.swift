/// What a query has cost so far, and what it still may.
struct Budget {
  private let limits: EvaluationLimits
  private var work = 0
  private var nextCheck = 0
  private static let checkInterval = 1_000_000

  init(_ limits: EvaluationLimits) {
    self.limits = limits
    nextCheck = Budget.checkInterval
  }

  /// Accounts for samples that are looked at.
  @inline(__always)
  mutating func spend(_ amount: Int) throws(PromQLError) {
    work = work.addingSaturated(amount)
    if work >= nextCheck { try check() }
  }

  /// Accounts for every series of one side with every one of the other.
  mutating func spend(
    pairs left: Int, _ right: Int, over timeline: Timeline
  ) throws(PromQLError) {
    let (pairs, tooManyPairs) = left.multipliedReportingOverflow(by: right)
    let (work, isTooMuch) = pairs.multipliedReportingOverflow(by: timeline.count)
    try spend(tooManyPairs || isTooMuch ? .max : work)
  }

  private mutating func check() throws(PromQLError) {
    nextCheck = work.addingSaturated(Budget.checkInterval)
    guard work <= limits.work, !limits.isOverdue() else { throw .timeout }
  }

  /// Makes sure that rows for so many series fit.
  mutating func reserve(rows: Int, over timeline: Timeline) throws(PromQLError) {
    guard rows <= limits.series else { throw .tooManySeries(limit: limits.series) }
    let (cells, overflow) = rows.multipliedReportingOverflow(by: timeline.count)
    guard !overflow, cells <= limits.samples else { throw .tooManySamples }
    try spend(cells)
  }

  /// Makes sure that a timeline isn't too long.
  func admit(_ timeline: Timeline) throws(PromQLError) {
    guard timeline.count <= limits.steps else {
      throw .tooManySteps(timeline.count, limit: limits.steps)
    }
  }

  func admit(depth: Int) throws(PromQLError) {
    guard depth <= limits.depth else { throw .tooDeep(limit: limits.depth) }
  }
}

extension Int {
  @inline(__always)
  fileprivate func addingSaturated(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
