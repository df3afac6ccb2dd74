public import Wording

/// What a check found out: a verdict with its reason, its evidence, and what to do next.
public struct Judgement: Sendable, Equatable {
  /// The verdict itself.
  public let verdict: Verdict
  /// What was found, naming it.
  public let message: Phrase
  /// What to do next; nil where nothing is left to do.
  public let help: Phrase?
  /// Where the verdict comes from.
  public let evidence: [Evidence]

  /// Puts one together from its parts.
  public init(
    _ verdict: Verdict, _ message: Phrase, help: Phrase? = nil, evidence: [Evidence] = []
  ) {
    self.verdict = verdict
    self.message = message
    self.help = help
    self.evidence = evidence
  }

  /// A criterion that is earned.
  public static func pass(_ message: Phrase, evidence: [Evidence] = []) -> Judgement {
    Judgement(.pass, message, evidence: evidence)
  }

  /// A criterion that is half earned.
  public static func partial(
    _ message: Phrase, help: Phrase, evidence: [Evidence] = []
  ) -> Judgement {
    Judgement(.partial, message, help: help, evidence: evidence)
  }

  /// A criterion that is not earned.
  public static func fail(_ message: Phrase, help: Phrase, evidence: [Evidence] = []) -> Judgement {
    Judgement(.fail, message, help: help, evidence: evidence)
  }

  /// A criterion that a human must look at.
  public static func review(
    _ message: Phrase, help: Phrase, evidence: [Evidence] = []
  ) -> Judgement {
    Judgement(.review, message, help: help, evidence: evidence)
  }

  /// A criterion whose question does not arise.
  public static func notApplicable(_ message: Phrase, evidence: [Evidence] = []) -> Judgement {
    Judgement(.notApplicable, message, evidence: evidence)
  }
}
