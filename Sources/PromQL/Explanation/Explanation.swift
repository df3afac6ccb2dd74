public import TimeSeries
public import Wording

/// What an expression means, part by part, in the order in which the parts are evaluated.
public struct Explanation: Sendable {
  /// One part of the expression.
  public struct Step: Sendable {
    /// How many parts it is below the whole.
    public let depth: Int
    /// The part's text, in canonical form.
    public let text: String
    /// What it selects or computes.
    public let meaning: Phrase
    /// What it yields on the data, or nil without data.
    public let yield: Phrase?
  }

  /// The data on which the parts are evaluated.
  public struct Data: Sendable {
    let engine: Engine
    let store: SeriesStore
    let time: Int64

    /// Series, and the time of evaluation in milliseconds.
    public init(_ store: SeriesStore, at time: Int64, engine: Engine) {
      self.store = store
      self.time = time
      self.engine = engine
    }
  }

  /// The parts, the innermost ones first; plain numbers and texts are left out.
  public let steps: [Step]

  private static let longest = 100

  /// Explains an expression, on data if there is some.
  public init(_ expression: Expression, on data: Data? = nil) {
    var parts: [(depth: Int, part: Expression)] = []
    expression.collectParts(depth: 0, into: &parts)
    steps = parts.prefix(Self.longest).map { depth, part in
      Step(
        depth: depth, text: part.description, meaning: part.meaning,
        yield: data.map { part.yield(on: $0) })
    }
  }
}

extension Expression {
  /// The parts that are worth a word, each after those below it.
  fileprivate func collectParts(
    depth: Int, into parts: inout [(depth: Int, part: Expression)]
  ) {
    switch self {
    case .parenthesized(let parentheses):
      parentheses.inner.collectParts(depth: depth, into: &parts)
    case .number, .string:
      if depth == 0 { parts.append((depth, self)) }
    case .vectorSelector, .matrixSelector: parts.append((depth, self))
    case .subquery, .call, .aggregation, .binary, .unary:
      for child in children { child.collectParts(depth: depth + 1, into: &parts) }
      parts.append((depth, self))
    }
  }
}
