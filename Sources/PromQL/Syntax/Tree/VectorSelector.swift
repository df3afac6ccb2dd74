import TimeSeries

/// Selects the newest sample of every series that fits: `up{job="api"} offset 5m`.
public struct VectorSelector: Sendable, Hashable {
  /// How samples beyond the edges of a range take part (experimental).
  public enum Extension: String, Sendable, Hashable {
    case anchored
    case smoothed
  }

  /// The metric's name as written before the braces, or nil.
  public let name: String?
  /// The conditions between the braces, in the order in which they were written.
  public let matchers: [LabelMatcher]
  /// How far into the past (or, negative, the future) the selection is moved.
  public let offset: DurationValue?
  /// The time that `@` sets instead of the time of evaluation.
  public let at: AtModifier?
  /// `anchored` or `smoothed`, if written.
  public let `extension`: Extension?
  /// The part of the text, modifiers included.
  public let range: SourceRange

  /// A selector.
  public init(
    name: String?, matchers: [LabelMatcher] = [], offset: DurationValue? = nil,
    at: AtModifier? = nil, extension: Extension? = nil, range: SourceRange = .none
  ) {
    self.name = name
    self.matchers = matchers
    self.offset = offset
    self.at = at
    self.extension = `extension`
    self.range = range
  }
}

extension VectorSelector {
  /// All conditions, that on the metric's name included.
  public var allMatchers: [LabelMatcher] {
    guard let name else { return matchers }
    return matchers + [LabelMatcher(Label.metricName, .equal, name)]
  }

  /// The one name that selected series have, wherever it is written, or nil.
  public var metricName: String? {
    if let name { return name }
    return matchers.first { $0.label == Label.metricName && $0.operator == .equal }?.value
  }
}
