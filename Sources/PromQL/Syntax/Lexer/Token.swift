/// The smallest part of an expression's text that has a meaning.
struct Token: Equatable {
  let kind: TokenKind
  let range: SourceRange
}

/// What a token is.
enum TokenKind: Equatable {
  case endOfInput
  /// What follows cannot be read; the lexer has said why.
  case failure
  case identifier
  /// A name with a colon in it.
  case metricIdentifier
  case string
  case number
  case duration
  case comma, colon
  case leftParenthesis, rightParenthesis
  case leftBrace, rightBrace
  case leftBracket, rightBracket
  /// A single `=`.
  case assignment
  case matchesRegex, doesNotMatchRegex
  case at
  case binary(BinaryOperator)
  case aggregator(Aggregator)
  case keyword(Keyword)
  case preprocessor(Preprocessor)
}

/// A word with a meaning of its own in the right place.
enum Keyword: String {
  case by, without, on, ignoring, offset, bool, anchored, smoothed
  case groupLeft = "group_left"
  case groupRight = "group_right"
  case fill
  case fillLeft = "fill_left"
  case fillRight = "fill_right"

  /// Whether it may also name a metric.
  var canNameMetric: Bool {
    switch self {
    case .by, .without, .offset, .anchored, .smoothed: true
    case .on, .ignoring, .bool, .groupLeft, .groupRight, .fill, .fillLeft, .fillRight: false
    }
  }
}

/// A word that stands for a time or a duration of the query when parentheses follow.
enum Preprocessor: String {
  case start, end, step, range
  case maxOf = "max_of"
  case minOf = "min_of"
}
