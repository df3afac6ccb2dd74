extension TypeChecker {
  mutating func check(_ operation: BinaryOperation) {
    check(operation.left)
    check(operation.right)
    checkComparison(operation)
    checkIncludedLabels(operation)
    checkOperands(operation)
    let types = [operation.left.valueType, operation.right.valueType]
    if types != [.vector, .vector] {
      checkScalarMatching(operation)
    } else if operation.operator.isSetOperator {
      checkSetMatching(operation)
    }
    if types.contains(.scalar), operation.operator.isSetOperator {
      report(
        "set operator \"\(operation.operator.rawValue)\" not allowed in binary scalar expression",
        at: operation.range)
    }
  }

  private mutating func checkComparison(_ operation: BinaryOperation) {
    let isComparison = operation.operator.isComparison
    if operation.returnsBool, !isComparison {
      report(
        "bool modifier can only be used on comparison operators", at: operatorRange(operation))
    }
    if isComparison, !operation.returnsBool, operation.valueType == .scalar {
      report("comparisons between scalars must use BOOL modifier", at: operatorRange(operation))
    }
  }

  private mutating func checkIncludedLabels(_ operation: BinaryOperation) {
    guard case .on(let labels) = operation.writtenMatching.labels else { return }
    let included = Set(operation.writtenMatching.included)
    for label in labels where included.contains(label) {
      report(
        "label \(GoText.quote(label)) must not occur in ON and GROUP clause at once",
        at: operatorRange(operation))
    }
  }

  private mutating func checkOperands(_ operation: BinaryOperation) {
    for side in [operation.left, operation.right]
    where side.valueType != .scalar && side.valueType != .vector {
      report(
        "binary expression must contain only scalar and instant vector types", at: side.range)
    }
  }

  private mutating func checkScalarMatching(_ operation: BinaryOperation) {
    let matching = operation.writtenMatching
    if !matching.labels.names.isEmpty {
      report("vector matching only allowed between instant vectors", at: operation.range)
    }
    if matching.isFilling {
      report(
        "filling in missing series only allowed between instant vectors", at: operation.range)
    }
  }

  private mutating func checkSetMatching(_ operation: BinaryOperation) {
    let matching = operation.writtenMatching
    if matching.cardinality == .manyToOne || matching.cardinality == .oneToMany {
      report(
        "no grouping allowed for \"\(operation.operator.rawValue)\" operation",
        at: operation.range)
      report("set operations must always be many-to-many", at: operation.range)
    }
    if matching.isFilling {
      report("filling in missing series not allowed for set operators", at: operation.range)
    }
  }

  /// The operator with its modifiers; as in Prometheus, up to but without its last character.
  private func operatorRange(_ operation: BinaryOperation) -> SourceRange {
    var start = operation.left.range.end
    while start < bytes.count, bytes[start].isSpace { start += 1 }
    var end = operation.right.range.start - 1
    while end > start, bytes[end].isSpace { end -= 1 }
    return SourceRange(start: start, end: max(start, end))
  }
}

extension VectorMatching {
  /// Whether a value is put in place of missing series.
  var isFilling: Bool { fillLeft != nil || fillRight != nil }
}

extension VectorMatching.Labels {
  /// The labels written.
  public var names: [String] {
    switch self {
    case .on(let names), .ignoring(let names): names
    }
  }
}
