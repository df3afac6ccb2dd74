extension PythonParser {
  /// Reads one statement, or the statements of one line with semicolons between them.
  mutating func parseStatement(into statements: inout [PythonStatement]) {
    let start = current
    let before = position
    if let kind = parseCompound() {
      statements.append(PythonStatement(kind: kind, line: Int(start.line)))
    } else {
      statements.append(PythonStatement(kind: parseSimple(), line: Int(start.line)))
      endStatement()
    }
    if position == before { advance() }
  }

  private mutating func parseSimple() -> PythonStatement.Kind {
    switch current.keyword {
    case .import, .from: return .imports(parseImports())
    case .return:
      advance()
      return .returning(startsExpression(current) ? parseList() : nil)
    case .raise:
      advance()
      return parseRaise()
    case .global, .nonlocal: return parseScope()
    case .del:
      advance()
      return .deletion(parseList().unpacked)
    case .assert:
      advance()
      return .other(parseList().unpacked)
    case .pass, .break, .continue:
      advance()
      return .other([])
    default: return parseExpressionStatement()
    }
  }

  private mutating func parseRaise() -> PythonStatement.Kind {
    guard startsExpression(current) else { return .raising(nil) }
    let error = parseList()
    if take(.from) { _ = parseExpression() }
    return .raising(error)
  }

  private mutating func parseScope() -> PythonStatement.Kind {
    let isGlobal = current.keyword == .global
    advance()
    var names: [String] = []
    while let name = takeName() {
      names.append(name)
      guard take(.comma) else { break }
    }
    return .scope(names, isGlobal: isGlobal)
  }

  private mutating func parseExpressionStatement() -> PythonStatement.Kind {
    if startsTypeAlias { advance() }
    let first = parseList()
    switch current.kind {
    case .equal: return parseAssignment(first)
    case .augmented:
      advance()
      return .assignment(
        PythonAssignment(
          targets: [first], annotation: nil, value: parseList(), isAugmented: true))
    case .colon:
      advance()
      let annotation = parseExpression()
      let value = take(.equal) ? parseList() : nil
      return .assignment(
        PythonAssignment(
          targets: [first], annotation: annotation, value: value, isAugmented: false))
    default: return .expression(first)
    }
  }

  /// `type Name = …`, of Python 3.12.
  private var startsTypeAlias: Bool {
    current.kind == .name && token(ahead: 1).kind == .name && text(of: current) == "type"
  }

  private mutating func parseAssignment(_ first: PythonExpression) -> PythonStatement.Kind {
    var targets: [PythonExpression] = []
    var value = first
    while take(.equal) {
      targets.append(value)
      value = parseList()
    }
    return .assignment(
      PythonAssignment(targets: targets, annotation: nil, value: value, isAugmented: false))
  }
}

extension PythonExpression {
  /// The items of a tuple, or the expression alone.
  fileprivate var unpacked: [PythonExpression] {
    if case .tuple(let items) = kind { items } else { [self] }
  }
}
