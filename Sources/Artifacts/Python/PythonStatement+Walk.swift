extension PythonStatement {
  /// The expressions of the statement itself, in the order of the text; those of the statements inside it are left out.
  public var expressions: [PythonExpression] {
    switch kind {
    case .imports, .scope, .attempt: []
    case .assignment(let assignment):
      assignment.targets + [assignment.annotation, assignment.value].compactMap(\.self)
    case .expression(let value): [value]
    case .function(let function):
      function.decorators
        + function.parameters.flatMap { [$0.annotation, $0.standard].compactMap(\.self) }
        + [function.returns].compactMap(\.self)
    case .type(let type): type.decorators + type.bases.map(\.value)
    case .with(let with): with.items.flatMap { [$0.value, $0.target].compactMap(\.self) }
    case .conditional(let branches): branches.compactMap(\.test)
    case .loop(let loop): [loop.target, loop.iterable].compactMap(\.self)
    case .match(let subject, _): [subject]
    case .returning(let value), .raising(let value): [value].compactMap(\.self)
    case .deletion(let values), .other(let values): values
    }
  }

  /// The blocks of statements inside the statement.
  public var blocks: [[PythonStatement]] {
    switch kind {
    case .imports, .assignment, .expression, .returning, .raising, .scope, .deletion, .other: []
    case .function(let function): [function.body]
    case .type(let type): [type.body]
    case .with(let with): [with.body]
    case .attempt(let attempt):
      [attempt.body] + attempt.handlers.map(\.body) + [attempt.otherwise, attempt.finally]
    case .conditional(let branches), .match(_, let branches): branches.map(\.body)
    case .loop(let loop): [loop.body, loop.otherwise]
    }
  }

  /// Visits the statement and all statements inside it, outermost first.
  public func walk(_ visit: (PythonStatement) -> Void) {
    visit(self)
    for block in blocks {
      for statement in block { statement.walk(visit) }
    }
  }
}
