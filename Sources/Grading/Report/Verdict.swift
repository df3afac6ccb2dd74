/// What a check says of a criterion.
public enum Verdict: String, Sendable, CaseIterable, Codable {
  case pass
  case partial
  case fail
  /// A criterion that it needs failed.
  case skipped
  /// The question does not arise.
  case notApplicable = "not-applicable"
  /// Only a human can tell.
  case review
  /// A server could not be reached.
  case blocked
  /// Vigie's own fault.
  case error

  /// Whether the criterion counts in the total; one that does not never costs points.
  public var counts: Bool {
    switch self {
    case .pass, .partial, .fail, .skipped: true
    case .notApplicable, .review, .blocked, .error: false
    }
  }

  /// Whether the score stays provisional while this verdict stands.
  public var isProvisional: Bool {
    switch self {
    case .review, .blocked, .error: true
    case .pass, .partial, .fail, .skipped, .notApplicable: false
    }
  }

  /// The share of the criterion's points that is earned.
  public var share: Double {
    switch self {
    case .pass: 1
    case .partial: 0.5
    case .fail, .skipped, .notApplicable, .review, .blocked, .error: 0
    }
  }
}
