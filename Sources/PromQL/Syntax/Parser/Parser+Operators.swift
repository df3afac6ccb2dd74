extension BinaryOperator {
  /// How tightly it binds.
  var precedence: Int {
    switch self {
    case .or: 1
    case .and, .unless: 2
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .trimUpper,
      .trimLower:
      3
    case .add, .subtract: 4
    case .multiply, .divide, .modulo, .atan2: 5
    case .power: BinaryOperator.highestPrecedence
    }
  }

  /// The precedence of `^`, the only one that binds tighter than a sign.
  static let highestPrecedence = 6

  /// The least precedence of what may be on its right side without parentheses.
  var rightPrecedence: Int { self == .power ? precedence : precedence + 1 }
}

extension Parser {
  mutating func parseExpression() throws(Stop) -> Expression {
    try parseOperation(from: 1)
  }

  /// Reads operands with the operators between them that bind at least as tightly as given.
  mutating func parseOperation(from precedence: Int) throws(Stop) -> Expression {
    try deeper { parser throws(Stop) in
      var left = try parser.parseSigned()
      while case .binary(let symbol) = parser.token.kind, symbol.precedence >= precedence {
        left = try parser.parseOperation(left, symbol)
      }
      return left
    }
  }

  private mutating func parseOperation(
    _ left: Expression, _ symbol: BinaryOperator
  ) throws(Stop) -> Expression {
    let leftHeight = height
    advance()
    let returnsBool = accept(.keyword(.bool)) != nil
    let matching = try parseMatching()
    let right = try parseOperation(from: symbol.rightPrecedence)
    try raise(above: leftHeight, height)
    return .binary(
      BinaryOperation(left, symbol, right, returnsBool: returnsBool, matching: matching))
  }

  /// Reads an operand with the sign before it, if there is one.
  private mutating func parseSigned() throws(Stop) -> Expression {
    let sign: UnaryOperation.Sign
    switch token.kind {
    case .binary(.add): sign = .plus
    case .binary(.subtract): sign = .minus
    default: return try parseOperand()
    }
    let start = advance().range
    let operand = try parseOperation(from: BinaryOperator.highestPrecedence)
    return try apply(sign, to: operand, at: start)
  }

  private mutating func apply(
    _ sign: UnaryOperation.Sign, to operand: Expression, at start: SourceRange
  ) throws(Stop) -> Expression {
    let range = start.extended(to: operand.range)
    if case .number(let literal) = operand {
      let value = sign == .minus ? -literal.value : literal.value
      return .number(NumberLiteral(value, isDuration: literal.isDuration, range: range))
    }
    try raise(above: height)
    return .unary(UnaryOperation(sign, operand, range: range))
  }
}
