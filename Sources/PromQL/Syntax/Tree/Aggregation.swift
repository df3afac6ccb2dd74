/// Many series put together into few: `sum by (job) (rate(x[5m]))`.
public struct Aggregation: Sendable, Hashable {
  /// How they are put together.
  public let aggregator: Aggregator
  /// What they are grouped by.
  public let grouping: Grouping
  /// The first argument of `topk`, `bottomk`, `quantile`, `count_values`, `limitk`, `limit_ratio`.
  public let parameter: Expression?
  /// The series.
  public let operand: Expression
  /// The part of the text.
  public let range: SourceRange

  /// An aggregation.
  public init(
    _ aggregator: Aggregator, _ grouping: Grouping = .by([]), parameter: Expression? = nil,
    _ operand: Expression, range: SourceRange = .none
  ) {
    self.aggregator = aggregator
    self.grouping = grouping
    self.parameter = parameter
    self.operand = operand
    self.range = range
  }
}

/// Which labels make the groups of an aggregation.
public enum Grouping: Sendable, Hashable {
  /// These labels only; an empty list makes one group of all.
  case by([String])
  /// All labels but these and the metric's name.
  case without([String])

  /// The labels written.
  public var labels: [String] {
    switch self {
    case .by(let labels), .without(let labels): labels
    }
  }
}

/// How series are put together.
public enum Aggregator: String, Sendable, Hashable, CaseIterable {
  case sum, avg, count, min, max, group, stddev, stdvar, topk, bottomk, quantile
  case countValues = "count_values"
  case limitK = "limitk"
  case limitRatio = "limit_ratio"

  /// The type of its parameter, or nil where it has none.
  public var parameterType: ValueType? {
    switch self {
    case .topk, .bottomk, .quantile, .limitK, .limitRatio: .scalar
    case .countValues: .string
    case .sum, .avg, .count, .min, .max, .group, .stddev, .stdvar: nil
    }
  }

  /// Whether Prometheus has it behind a feature flag.
  public var isExperimental: Bool { self == .limitK || self == .limitRatio }
}
