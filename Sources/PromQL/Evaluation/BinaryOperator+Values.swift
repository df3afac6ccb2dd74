#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension BinaryOperator {
  /// What the operator makes of two numbers; a comparison yields whether it holds.
  @inline(__always)
  func apply(_ left: Double, _ right: Double) -> OperationResult {
    switch self {
    case .add: .value(left + right)
    case .subtract: .value(left - right)
    case .multiply: .value(left * right)
    case .divide: .value(left / right)
    case .modulo: .value(fmod(left, right))
    case .power: .value(pow(left, right))
    case .atan2: .value(arcTangent(left, right))
    case .equal: .holds(left == right)
    case .notEqual: .holds(left != right)
    case .less: .holds(left < right)
    case .lessOrEqual: .holds(left <= right)
    case .greater: .holds(left > right)
    case .greaterOrEqual: .holds(left >= right)
    case .and, .or, .unless, .trimUpper, .trimLower: .none
    }
  }

  /// Whether the result is no longer what the metric measures, so that it loses its name.
  func changesMeaning(in dialect: Dialect) -> Bool {
    switch self {
    case .add, .subtract, .multiply, .divide, .modulo, .power: true
    case .atan2: dialect == .v3
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .and, .or, .unless,
      .trimUpper, .trimLower:
      false
    }
  }
}

/// The case `atan2` hides the function of the same name.
private func arcTangent(_ y: Double, _ x: Double) -> Double { atan2(y, x) }

/// What an operator makes of two numbers.
enum OperationResult {
  case value(Double)
  case holds(Bool)
  /// The operator isn't for numbers.
  case none

  /// The number as an instant vector has it: `kept` where a comparison holds, absent where not.
  @inline(__always)
  func number(kept: Double, returnsBool: Bool) -> Double {
    switch self {
    case .value(let value): value
    case .holds(let holds): returnsBool ? (holds ? 1 : 0) : (holds ? kept : .absent)
    case .none: .absent
    }
  }
}
