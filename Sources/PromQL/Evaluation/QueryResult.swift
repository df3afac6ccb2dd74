public import TimeSeries

/// What a query yields, with remarks.
public struct QueryResult: Sendable, Equatable {
  /// A value of one of the four types.
  public enum Value: Sendable, Equatable {
    /// One number.
    case scalar(Sample)
    /// A text; the time is that of the query.
    case string(String, timestamp: Int64)
    /// Any number of series with one sample each, in the order that the expression gives them.
    case vector([VectorElement])
    /// Any number of series; those of a range query in the order of their labels.
    case matrix([Series])
  }

  /// The value.
  public let value: Value
  /// Remarks, each one once.
  public let annotations: [Annotation]

  /// A value with remarks.
  public init(value: Value, annotations: [Annotation] = []) {
    self.value = value
    self.annotations = annotations
  }
}

/// A series of an instant vector.
public struct VectorElement: Sendable, Equatable {
  /// The labels.
  public let labels: Labels
  /// The value, with the time of evaluation.
  public let sample: Sample

  /// A series with its value.
  public init(labels: Labels, sample: Sample) {
    self.labels = labels
    self.sample = sample
  }
}
