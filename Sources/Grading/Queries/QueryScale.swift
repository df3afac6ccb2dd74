import PromQL

extension Expression {
  /// The constant by which what is measured is multiplied: 100 for a percentage, 1000 for milliseconds.
  var scale: Double {
    switch self {
    case .parenthesized(let parentheses): parentheses.inner.scale
    case .aggregation(let aggregation): aggregation.operand.scale
    case .binary(let operation): operation.scale
    case .unary(let operation): operation.operand.scale
    case .call(let call) where call.function.argumentTypes.first == .vector:
      call.arguments.first?.scale ?? 1
    case .number, .string, .vectorSelector, .matrixSelector, .subquery, .call: 1
    }
  }
}

extension BinaryOperation {
  fileprivate var scale: Double {
    switch `operator` {
    case .multiply:
      if let factor = right.literal { return left.scale * factor }
      return (left.literal ?? left.scale) * right.scale
    case .divide:
      if let divisor = right.literal { return divisor == 0 ? 1 : left.scale / divisor }
      return right.scale == 0 ? 1 : left.scale / right.scale
    case .add, .subtract, .or: return left.literal == nil ? left.scale : right.scale
    case .modulo, .power, .atan2, .equal, .notEqual, .less, .lessOrEqual, .greater,
      .greaterOrEqual, .and, .unless, .trimUpper, .trimLower:
      return left.scale
    }
  }
}
