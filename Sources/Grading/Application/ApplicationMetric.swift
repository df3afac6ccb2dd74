public import Artifacts

/// A metric that the learner's code defines.
public struct ApplicationMetric: Sendable, Equatable {
  /// What kind of metric it is.
  public enum Kind: String, Sendable, CaseIterable {
    case counter
    case gauge
    case histogram
    case summary
    case info
    case enumeration
  }

  /// The name as it is written, with namespace, subsystem and unit; `*` stands for a part that only a run could tell.
  public let name: String
  /// The kind of the metric.
  public let kind: Kind
  /// The names of its labels, without `le`.
  public let labels: [String]
  /// The finite bounds of a histogram, the library's own where none are given; nil for another kind
  /// or for bounds that cannot be read.
  public let buckets: [Double]?
  /// Where it is made.
  public let location: SourceLocation
  /// Whether the app imports the module and runs the code that makes it.
  public let isReachable: Bool
  /// Where code that the app runs changes its value, in the order of files and lines.
  public let updates: [MetricUpdate]
  /// Its labels whose values have no bound.
  public let riskyLabels: [RiskyLabel]

  /// Whether code that the app runs ever changes its value.
  public var isUpdated: Bool { !updates.isEmpty }

  /// Whether the app imports it and moves it.
  public var isAlive: Bool { isReachable && isUpdated }
}

/// A place that changes the value of a metric.
public struct MetricUpdate: Sendable, Hashable {
  /// The method that is called: `inc`, `observe`, `time` ….
  public let method: String
  /// Where it does so.
  public let location: SourceLocation
}
