public import TimeSeries

/// Series on which answers are compared, with the times at which they are.
public struct AnswerData: Sendable {
  /// What the data are called in explanations.
  public let name: String
  /// The series.
  public let store: SeriesStore
  /// The times of the instant queries, in milliseconds.
  public let instants: [Int64]
  /// The first and the last time of the range query, in milliseconds.
  public let span: ClosedRange<Int64>
  /// The time between two values of the range query, in milliseconds.
  public let step: Int64

  /// Series with the times at which answers are compared.
  public init(
    name: String, store: SeriesStore, instants: [Int64], span: ClosedRange<Int64>,
    step: Int64 = 60_000
  ) {
    self.name = name
    self.store = store
    self.instants = instants
    self.span = span
    self.step = max(1, step)
  }
}
