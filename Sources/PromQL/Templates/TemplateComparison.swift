/// How templates compare values: only those of the same kind.
enum TemplateComparison {
  static func areEqual(
    _ left: TemplateValue, _ right: TemplateValue
  ) throws(TemplateFunction.Failure) -> Bool {
    switch (left, right) {
    case (.boolean(let a), .boolean(let b)): return a == b
    case (.integer(let a), .integer(let b)): return a == b
    case (.float(let a), .float(let b)): return a == b
    case (.string(let a), .string(let b)): return a == b
    case (.duration(let a), .duration(let b)): return a == b
    case (.none, .none): return true
    case (.none, _), (_, .none): return false
    default: throw incompatible(left, right)
    }
  }

  static func isLess(
    _ left: TemplateValue, _ right: TemplateValue
  ) throws(TemplateFunction.Failure) -> Bool {
    switch (left, right) {
    case (.integer(let a), .integer(let b)): return a < b
    case (.float(let a), .float(let b)): return a < b
    case (.string(let a), .string(let b)):
      return a.utf8.lexicographicallyPrecedes(b.utf8)
    case (.duration(let a), .duration(let b)): return a < b
    case (.boolean, .boolean):
      throw TemplateFunction.Failure(message: "invalid type for comparison")
    default: throw incompatible(left, right)
    }
  }

  private static func incompatible(
    _ left: TemplateValue, _ right: TemplateValue
  ) -> TemplateFunction.Failure {
    let isBasic = [left, right].allSatisfy { value in
      switch value {
      case .boolean, .integer, .float, .string, .duration: true
      case .none, .list, .map, .record, .time: false
      }
    }
    return TemplateFunction.Failure(
      message: isBasic ? "incompatible types for comparison" : "invalid type for comparison")
  }
}
