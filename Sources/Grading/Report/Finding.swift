public import Artifacts
public import Wording

/// Something worth saying about a submission that is no criterion: it earns and costs nothing.
public struct Finding: Sendable, Equatable {
  /// How much it matters.
  public enum Severity: String, Sendable, CaseIterable {
    case error
    case warning
    case info
  }

  /// How much it matters.
  public let severity: Severity
  /// A stable name, `area.what_is_wrong`.
  public let id: String
  /// Where it is.
  public let location: SourceLocation
  /// What is wrong, in words.
  public let message: Phrase
  /// What to do next.
  public let help: Phrase?

  /// Puts one together from its parts.
  public init(
    _ severity: Severity, id: String, at location: SourceLocation, message: Phrase,
    help: Phrase? = nil
  ) {
    self.severity = severity
    self.id = id
    self.location = location
    self.message = message
    self.help = help
  }
}
