import TimeSeries

/// A remark on a result: the query has one, but it may not mean what its author thinks.
public struct Annotation: Sendable, Hashable {
  /// How serious a remark is.
  public enum Severity: String, Sendable, Hashable {
    /// The result is probably wrong.
    case warning
    /// The result may be other than expected.
    case info
  }

  /// How serious it is.
  public let severity: Severity
  /// Prometheus's own words, without prefix and position.
  public let message: String
  /// The part of the expression that it is about.
  public let range: SourceRange

  init(_ severity: Severity, _ message: String, at range: SourceRange) {
    self.severity = severity
    self.message = message
    self.range = range
  }

  /// As Prometheus prints it for the text of its query: `PromQL warning: … (1:6)`.
  public func text(in query: String) -> String {
    let position = SourcePosition(offset: range.start, in: query.utf8)
    return "PromQL \(severity.rawValue): \(message) (\(position))"
  }
}

extension Annotation {
  static func invalidQuantile(_ φ: Double, at range: SourceRange) -> Annotation {
    Annotation(
      .warning, "quantile value should be between 0 and 1, got \(φ.shortText)", at: range)
  }

  static func invalidRatio(_ ratio: Double, cappedTo limit: Double, at range: SourceRange)
    -> Annotation
  {
    Annotation(
      .warning,
      "ratio value should be between -1 and 1, got \(ratio.shortText), capping to "
        + limit.shortText, at: range)
  }

  static func badBucketLabel(_ value: String, metric: String, at range: SourceRange) -> Annotation {
    Annotation(
      .warning,
      "bucket label \"le\" is missing or has a malformed value of \(QuotedText.quote(value))"
        + suffix(metric), at: range)
  }

  static func possibleNonCounter(_ metric: String, at range: SourceRange) -> Annotation {
    Annotation(
      .info,
      "metric might not be a counter, name does not end in _total/_sum/_count/_bucket: "
        + QuotedText.quote(metric), at: range)
  }

  static func sortWithoutEffect(at range: SourceRange) -> Annotation {
    Annotation(
      .warning,
      "sort is ineffective for range queries since results are always ordered by labels",
      at: range)
  }

  private static func suffix(_ metric: String) -> String {
    metric.isEmpty ? "" : " for metric name \(QuotedText.quote(metric))"
  }
}

/// Remarks in the order in which they came up, each one once.
struct AnnotationList {
  private(set) var all: [Annotation] = []
  private var known: Set<Annotation> = []

  mutating func add(_ annotation: Annotation) {
    if known.insert(annotation).inserted { all.append(annotation) }
  }
}
