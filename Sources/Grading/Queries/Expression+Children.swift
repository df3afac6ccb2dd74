import PromQL

extension Expression {
  /// This expression and all within it, in the order of the text.
  var all: [Expression] {
    var found: [Expression] = []
    walk { found.append($0) }
    return found
  }

  /// The selector that the expression is, of one instant or of a range.
  var selector: VectorSelector? {
    switch self {
    case .vectorSelector(let selector): selector
    case .matrixSelector(let matrix): matrix.selector
    case .subquery(let subquery): subquery.expression.unparenthesized.selector
    case .parenthesized(let parentheses): parentheses.inner.selector
    case .number, .string, .call, .aggregation, .binary, .unary: nil
    }
  }

  /// The value of a number, with its sign.
  var literal: Double? {
    switch unparenthesized {
    case .number(let number): number.value
    case .unary(let operation):
      operation.operand.literal.map { operation.sign == .minus ? -$0 : $0 }
    case .call(let call) where call.function.name == "vector" || call.function.name == "scalar":
      call.arguments.first?.literal
    case .string, .vectorSelector, .matrixSelector, .subquery, .call, .aggregation, .binary,
      .parenthesized:
      nil
    }
  }

  /// The call of a function, when the expression is one.
  var call: Call? {
    guard case .call(let call) = unparenthesized else { return nil }
    return call
  }

  /// The operation, when the expression is one.
  var binary: BinaryOperation? {
    guard case .binary(let operation) = unparenthesized else { return nil }
    return operation
  }

  /// The aggregation, when the expression is one.
  var aggregation: Aggregation? {
    guard case .aggregation(let aggregation) = unparenthesized else { return nil }
    return aggregation
  }
}

extension Call {
  /// Whether the function has one of these names.
  func isOne(of names: Set<String>) -> Bool { names.contains(function.name) }

  /// The per-second averages.
  static let rates: Set<String> = ["rate", "irate"]
  /// All that want a counter.
  static let counterFunctions: Set<String> = ["rate", "irate", "increase"]
}
