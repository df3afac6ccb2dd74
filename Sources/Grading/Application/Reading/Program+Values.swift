import Artifacts

extension Program {
  /// The texts that an expression may stand for, `*` for a part that only a run can tell; empty where nothing is known.
  mutating func texts(of expression: PythonExpression, in scope: Int) -> [String] {
    guard descend() else { return [] }
    defer { depth -= 1 }
    switch expression.kind {
    case .text(let text): return [text]
    case .number(let value): return value.map { [$0.plain] } ?? []
    case .formatted(let pieces): return texts(of: pieces, in: scope)
    case .operation(let operands, let operators) where operators.allSatisfy({ $0 == .plus }):
      return join(operands.map { texts(of: $0, in: scope) })
    case .conditional(let body, _, let other):
      return texts(of: body, in: scope) + texts(of: other, in: scope)
    case .name: return texts(of: bindings(of: expression, in: scope), expression, in: scope)
    case .attribute: return texts(ofAttribute: expression, in: scope)
    case .call(let call): return texts(ofCall: call, in: scope)
    default: return []
    }
  }

  private mutating func texts(of pieces: [PythonFormattedPiece], in scope: Int) -> [String] {
    join(
      pieces.map { piece in
        switch piece {
        case .text(let text): return [text]
        case .value(let value): return texts(of: PythonExpression(parsing: value), in: scope)
        }
      })
  }

  /// Every way to put the parts together; a part that is unknown is `*`.
  private func join(_ parts: [[String]]) -> [String] {
    var results = [""]
    for part in parts {
      let options = part.isEmpty ? ["*"] : part
      results = results.flatMap { start in options.map { start + $0 } }
      if results.count > 64 { results = Array(results.prefix(64)) }
    }
    return results
  }

  private mutating func texts(
    of bindings: [Binding], _ name: PythonExpression, in scope: Int
  ) -> [String] {
    var results: [String] = []
    for binding in bindings {
      switch binding {
      case .value(let value, let home): results += texts(of: value, in: home)
      case .element(let values, let home):
        for item in items(of: values, in: home) ?? [] {
          results += texts(of: item.0, in: item.scope)
        }
      case .imported:
        if case .expression(let value, let home) = meaning(of: name, in: scope) {
          results += texts(of: value, in: home)
        }
      case .parameter:
        guard let name = name.lastName, let given = given[name] else { continue }
        results += texts(of: given.value, in: given.scope)
      case .entered, .item, .definition: break
      }
    }
    return results
  }

  private mutating func texts(ofAttribute expression: PythonExpression, in scope: Int) -> [String] {
    guard case .expression(let value, let home) = meaning(of: expression, in: scope) else {
      return []
    }
    return texts(of: value, in: home)
  }

  /// `os.getenv(name, default)` and the like stand for their default.
  private mutating func texts(ofCall call: PythonCall, in scope: Int) -> [String] {
    switch call.callee.lastName {
    case "getenv", "get": call.positional.count > 1 ? texts(of: call.positional[1], in: scope) : []
    case "str", "Field", "int":
      call.argument("default", at: 0).map { texts(of: $0, in: scope) } ?? []
    default: []
    }
  }

  /// The items of a list, wherever it stands; nil where it is no literal.
  mutating func items(
    of expression: PythonExpression, in scope: Int
  ) -> [(PythonExpression, scope: Int)]? {
    guard descend() else { return nil }
    defer { depth -= 1 }
    if let items = expression.items { return items.map { ($0, scope) } }
    if case .dictionary(let entries) = expression.kind {
      return entries.compactMap { entry in entry.key.map { ($0, scope) } }
    }
    if let call = expression.call, let inner = call.positional.first,
      ["list", "tuple", "set", "sorted", "frozenset"].contains(call.callee.lastName)
    {
      return items(of: inner, in: scope)
    }
    if case .operation(let operands, let operators) = expression.kind,
      operators.allSatisfy({ $0 == .plus })
    {
      var all: [(PythonExpression, scope: Int)] = []
      for operand in operands {
        guard let items = items(of: operand, in: scope) else { return nil }
        all += items
      }
      return all
    }
    guard let (value, home) = literal(of: expression, in: scope), value != expression else {
      return nil
    }
    return items(of: value, in: home)
  }

  /// The literal that a name or attribute stands for.
  private mutating func literal(
    of expression: PythonExpression, in scope: Int
  ) -> (PythonExpression, scope: Int)? {
    guard expression.dottedName != nil else { return nil }
    switch meaning(of: expression, in: scope) {
    case .expression(let value, let home): return (value, home)
    case .parameter(let name, _): return given[name].map { ($0.value, $0.scope) }
    default: return nil
    }
  }

  /// The number that an expression stands for.
  mutating func number(of expression: PythonExpression, in scope: Int) -> Double? {
    guard descend() else { return nil }
    defer { depth -= 1 }
    if let number = expression.number { return number }
    switch expression.kind {
    case .text(let text): return Double(text)
    case .name, .attribute:
      return literal(of: expression, in: scope).flatMap { number(of: $0.0, in: $0.scope) }
    case .operation(let operands, let operators): return arithmetic(operands, operators, in: scope)
    case .call(let call): return number(ofCall: call, in: scope)
    default: return nil
    }
  }

  private mutating func arithmetic(
    _ operands: [PythonExpression], _ operators: [PythonOperator], in scope: Int
  ) -> Double? {
    guard let first = operands.first else { return nil }
    if operators.contains(.or) { return operands.last.flatMap { number(of: $0, in: scope) } }
    var result = number(of: first, in: scope)
    for (sign, operand) in zip(operators, operands.dropFirst()) {
      guard let left = result, let right = number(of: operand, in: scope) else { return nil }
      switch sign {
      case .times: result = left * right
      case .divide: result = right == 0 ? nil : left / right
      case .plus: result = left + right
      case .minus: result = left - right
      case .not, .and, .or, .comparison, .other: return nil
      }
    }
    return result
  }

  private mutating func number(ofCall call: PythonCall, in scope: Int) -> Double? {
    switch call.callee.lastName {
    case "int", "float", "Field":
      call.argument("default", at: 0).flatMap { number(of: $0, in: scope) }
    case "getenv", "get":
      call.positional.count > 1 ? number(of: call.positional[1], in: scope) : nil
    default: nil
    }
  }
}

extension Double {
  /// The number as Python's f-strings show it, without a fraction where there is none.
  fileprivate var plain: String {
    Int(exactly: self).map(String.init) ?? "\(self)"
  }
}
