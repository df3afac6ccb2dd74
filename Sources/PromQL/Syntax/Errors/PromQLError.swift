/// What is wrong with an expression, or what went wrong when it was evaluated.
public struct PromQLError: Error, Sendable, Equatable {
  /// When the error came up.
  public enum Kind: Sendable, Equatable {
    /// The text is no valid expression.
    case parse
    /// The expression is valid but cannot be evaluated on this data.
    case evaluation
    /// Evaluation would need more samples, steps or time than allowed.
    case limit
  }

  /// One thing that is wrong, and where.
  public struct Problem: Sendable, Equatable {
    /// Prometheus's own words.
    public let message: String
    /// The part of the expression.
    public let range: SourceRange

    /// One thing that is wrong, and where.
    public init(_ message: String, at range: SourceRange) {
      self.message = message
      self.range = range
    }
  }

  /// When the error came up.
  public let kind: Kind
  /// The message in Prometheus's own words, without the position.
  public let message: String
  /// The part of the expression's text that the message is about.
  public let range: SourceRange
  /// Line and column of the range's start, where the text is known.
  public let position: SourcePosition?
  /// All that is wrong with the text; the first is this error's own message.
  public let problems: [Problem]

  /// An error of evaluation.
  public init(_ message: String, kind: Kind = .evaluation, at range: SourceRange = .none) {
    self.kind = kind
    self.message = message
    self.range = range
    self.position = nil
    self.problems = [Problem(message, at: range)]
  }

  /// The problems found in a text; the first is the one that is told.
  init(_ problems: [Problem], in text: [UInt8]) {
    let first = problems.first ?? Problem("unexpected error", at: .none)
    kind = .parse
    message = first.message
    range = first.range
    position = SourcePosition(offset: first.range.start, in: text)
    self.problems = problems
  }
}

extension PromQLError: CustomStringConvertible {
  /// As Prometheus says it: `1:6: parse error: …`.
  public var description: String {
    guard kind == .parse else { return message }
    guard let position else { return "parse error: \(message)" }
    return "\(position): parse error: \(message)"
  }
}
