public import PromQL
public import Wording

/// What the judge says of an answer.
public enum AnswerVerdict: Sendable, Equatable {
  /// It returns what the key returns.
  case right
  /// It can be read, and returns something else.
  case wrong(AnswerExplanation)
  /// It is no valid expression.
  case unreadable(PromQLError)

  /// Whether the answer is right.
  public var isRight: Bool { self == .right }
}

/// Why an answer is wrong.
public struct AnswerExplanation: Sendable, Equatable {
  /// The mistake, where it is one of the known ones.
  public let mistake: AnswerMistake?
  /// What differs first: the series or the time, with both values.
  public let difference: Phrase
  /// The name of the data on which it differs.
  public let data: String

  /// The mistake in words with what to do about it; the difference alone where the mistake is not known.
  public var phrase: Phrase {
    guard let mistake else { return difference }
    return mistake.explanation + Phrase(fr: "\u{A0}; ", en: "; ") + difference
  }
}
