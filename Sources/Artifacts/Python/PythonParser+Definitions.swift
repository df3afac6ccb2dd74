extension PythonParser {
  mutating func parseFunction(
    decorators: [PythonExpression], isAsync: Bool
  ) -> PythonStatement.Kind {
    let line = Int(current.line)
    advance()
    let name = takeName() ?? ""
    skipTypeParameters()
    var parameters: [PythonParameter] = []
    if take(.openParenthesis) {
      parameters = parseParameters(until: .closeParenthesis, allowsAnnotations: true)
      _ = take(.closeParenthesis)
    }
    let returns = take(.arrow) ? parseExpression() : nil
    return .function(
      PythonFunction(
        name: name, parameters: parameters, returns: returns, decorators: decorators,
        body: parseBlock(), isAsync: isAsync, line: line))
  }

  mutating func parseClass(decorators: [PythonExpression]) -> PythonStatement.Kind {
    let line = Int(current.line)
    advance()
    let name = takeName() ?? ""
    skipTypeParameters()
    let bases = take(.openParenthesis) ? parseArguments() : []
    return .type(
      PythonClass(
        name: name, bases: bases, decorators: decorators, body: parseBlock(), line: line))
  }

  /// `[T]` after the name of a generic function or class.
  private mutating func skipTypeParameters() {
    guard take(.openBracket) else { return }
    _ = skipNested()
    _ = take(.closeBracket)
  }

  mutating func parseParameters(
    until end: PythonToken.Kind, allowsAnnotations: Bool
  ) -> [PythonParameter] {
    var parameters: [PythonParameter] = []
    while current.kind != end, !atEndOfBrackets {
      let before = position
      if let parameter = parseParameter(allowsAnnotations) { parameters.append(parameter) }
      _ = take(.comma)
      if position == before { advance() }
    }
    return parameters
  }

  private mutating func parseParameter(_ allowsAnnotations: Bool) -> PythonParameter? {
    var stars = 0
    if take(.star) { stars = 1 } else if take(.doubleStar) { stars = 2 }
    guard let name = takeName() else {
      if stars == 0 { _ = take(.slash) }
      return nil
    }
    let annotation = allowsAnnotations && take(.colon) ? parseItem() : nil
    let standard = take(.equal) ? parseExpression() : nil
    return PythonParameter(
      name: name, annotation: annotation, standard: standard, stars: stars)
  }

  /// The block after a colon: on the same line, or indented below it.
  mutating func parseBlock() -> [PythonStatement] {
    if current.kind != .colon {
      if problem == nil {
        problem = SyntaxProblem(message: "a ':' is missing", line: Int(current.line))
      }
      while current.kind != .newline, current.kind != .end, current.kind != .colon { advance() }
    }
    _ = take(.colon)
    guard take(.newline) else { return parseInlineBlock() }
    guard current.kind == .indent else { return [] }
    guard blockDepth < Self.deepestBlock else { return skipBlock() }
    advance()
    blockDepth += 1
    defer { blockDepth -= 1 }
    return parseIndented()
  }

  private mutating func parseIndented() -> [PythonStatement] {
    var statements: [PythonStatement] = []
    var extra = 0
    while current.kind != .end {
      switch current.kind {
      case .indent:
        extra += 1
        advance()
      case .dedent:
        advance()
        if extra == 0 { return statements }
        extra -= 1
      case .newline: advance()
      default: parseStatement(into: &statements)
      }
    }
    return statements
  }

  private mutating func parseInlineBlock() -> [PythonStatement] {
    guard current.kind != .end else { return [] }
    let line = current.line
    var statements: [PythonStatement] = []
    repeat {
      let before = position
      guard isSimpleStatement else {
        skipLine()
        break
      }
      parseStatement(into: &statements)
      if position == before { break }
    } while tokens[position - 1].kind == .semicolon && current.line == line
    return statements
  }

  /// Whether the statement here holds no others, as the one after a colon must.
  private var isSimpleStatement: Bool {
    switch current.keyword {
    case .def, .class, .if, .for, .while, .try, .with, .elif, .else, .except, .finally: false
    case .async: false
    default: current.kind != .at
    }
  }

  /// Passes a block that is nested too deeply.
  private mutating func skipBlock() -> [PythonStatement] {
    var open = 0
    repeat {
      if current.kind == .indent { open += 1 }
      if current.kind == .dedent { open -= 1 }
      advance()
    } while open > 0 && current.kind != .end
    return []
  }
}
