extension PythonExpression {
  /// The expressions that it is made of, in the order of the text.
  public var children: [PythonExpression] {
    switch kind {
    case .name, .text, .formatted, .number, .boolean, .none, .ellipsis, .unknown: []
    case .attribute(let base, _): [base]
    case .call(let call): [call.callee] + call.arguments.map(\.value)
    case .subscript(let base, let index): [base, index]
    case .list(let items), .tuple(let items), .set(let items), .slice(let items): items
    case .operation(let items, _): items
    case .dictionary(let entries): entries.flatMap { ($0.key.map { [$0] } ?? []) + [$0.value] }
    case .comprehension(let comprehension): comprehension.children
    case .lambda(let parameters, let body): parameters.compactMap(\.standard) + [body]
    case .await(let value), .unary(_, let value), .assignment(_, let value), .starred(let value):
      [value]
    case .yield(let value): value.map { [$0] } ?? []
    case .conditional(let body, let test, let other): [test, body, other]
    }
  }

  /// Visits the expression and all that is in it, outermost first.
  public func walk(_ visit: (PythonExpression) -> Void) {
    visit(self)
    for child in children { child.walk(visit) }
  }
}

extension PythonComprehension {
  fileprivate var children: [PythonExpression] {
    clauses.flatMap { [$0.iterable, $0.target] + $0.conditions } + [element]
      + (value.map { [$0] } ?? [])
  }
}
