/// What counts when an answer is compared with its key.
public struct AnswerRules: Sendable, Equatable {
  /// Which labels of the result count; the metric's name never does.
  public enum Labels: Sendable, Equatable {
    case all
    case allBut(Set<String>)
    /// Only the values count.
    case none
  }

  /// Which ranges an answer may use.
  public enum Windows: Sendable, Equatable {
    /// Those of the key.
    case asInTheKey
    /// Any: they are taken for the key's.
    case any
  }

  /// Which labels count.
  public let labels: Labels
  /// Which ranges are allowed.
  public let windows: Windows

  /// Rules of comparison: all labels count, and ranges are the key's, unless said otherwise.
  public init(labels: Labels = .all, windows: Windows = .asInTheKey) {
    self.labels = labels
    self.windows = windows
  }
}
