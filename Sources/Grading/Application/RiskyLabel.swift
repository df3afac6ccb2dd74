public import Artifacts

/// A label whose values have no bound: each one makes a new series.
public struct RiskyLabel: Sendable, Hashable {
  /// The name of the label.
  public let name: String
  /// Where it is defined, or given such a value.
  public let location: SourceLocation
}
