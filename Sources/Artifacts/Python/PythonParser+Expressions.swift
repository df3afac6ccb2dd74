extension PythonParser {
  /// Expressions with commas between them: a tuple where there is more than one.
  mutating func parseList() -> PythonExpression {
    let start = current
    let first = parseItem()
    guard current.kind == .comma else { return first }
    var items = [first]
    while take(.comma) {
      guard startsExpression(current) else { break }
      items.append(parseItem())
    }
    return make(.tuple(items), at: start)
  }

  /// An expression, starred or with `:=`, or a `yield`.
  mutating func parseItem() -> PythonExpression {
    let start = current
    if start.kind == .star || start.kind == .doubleStar {
      advance()
      return make(.starred(parseExpression()), at: start)
    }
    if start.keyword == .yield { return parseYield() }
    let value = parseExpression()
    guard current.kind == .walrus, case .name(let name) = value.kind else { return value }
    advance()
    return make(.assignment(name, parseExpression()), at: start)
  }

  /// An expression without commas.
  mutating func parseExpression() -> PythonExpression {
    let start = current
    guard depth < Self.deepestExpression else { return skipNested() }
    depth += 1
    defer { depth -= 1 }
    if start.keyword == .lambda { return parseLambda() }
    let body = parseOperation()
    guard take(.if) else { return body }
    let test = parseOperation()
    guard take(.else) else { return make(.operation([body, test], [.other]), at: start) }
    return make(.conditional(body, test: test, other: parseExpression()), at: start)
  }

  /// Operands and operators, without a conditional.
  mutating func parseOperation() -> PythonExpression {
    let start = current
    let first = parseOperand()
    guard var sign = takeOperator() else { return first }
    var operands = [first]
    var operators: [PythonOperator] = []
    while true {
      operators.append(sign)
      operands.append(parseOperand())
      guard let next = takeOperator() else { break }
      sign = next
    }
    return make(.operation(operands, operators), at: start)
  }

  private mutating func takeOperator() -> PythonOperator? {
    let found: PythonOperator
    switch current.kind {
    case .plus: found = .plus
    case .minus: found = .minus
    case .star: found = .times
    case .slash: found = .divide
    case .comparison: found = .comparison
    case .doubleStar, .at, .otherOperator: found = .other
    case .keyword: return takeWordOperator()
    default: return nil
    }
    advance()
    return found
  }

  private mutating func takeWordOperator() -> PythonOperator? {
    switch current.keyword {
    case .and:
      advance()
      return .and
    case .or:
      advance()
      return .or
    case .in:
      advance()
      return .comparison
    case .is:
      advance()
      _ = take(.not)
      return .comparison
    case .not where token(ahead: 1).keyword == .in:
      advance()
      advance()
      return .comparison
    default: return nil
    }
  }

  private mutating func parseOperand() -> PythonExpression {
    let start = current
    guard let prefix = prefix(of: start) else { return parseChain() }
    guard depth < Self.deepestExpression else { return skipNested() }
    depth += 1
    defer { depth -= 1 }
    advance()
    let operand = parseOperand()
    return make(prefix == .other ? .await(operand) : .unary(prefix, operand), at: start)
  }

  /// The prefix that a token is; `other` for `await`.
  private func prefix(of token: PythonToken) -> PythonOperator? {
    switch token.kind {
    case .minus: .minus
    case .plus: .plus
    case .tilde: .comparison
    case .keyword: token.keyword == .not ? .not : token.keyword == .await ? .other : nil
    default: nil
    }
  }

  private mutating func parseYield() -> PythonExpression {
    let start = current
    advance()
    _ = take(.from)
    guard startsExpression(current) else { return make(.yield(nil), at: start) }
    return make(.yield(parseList()), at: start)
  }

  private mutating func parseLambda() -> PythonExpression {
    let start = current
    advance()
    let parameters = parseParameters(until: .colon, allowsAnnotations: false)
    _ = take(.colon)
    return make(.lambda(parameters, parseExpression()), at: start)
  }

  func make(_ kind: PythonExpression.Kind, at token: PythonToken) -> PythonExpression {
    PythonExpression(kind: kind, line: Int(token.line), offset: Int(token.start))
  }

  /// Whether an expression may begin with a token.
  func startsExpression(_ token: PythonToken) -> Bool {
    switch token.kind {
    case .name, .number, .string, .openParenthesis, .openBracket, .openBrace, .ellipsis, .star,
      .doubleStar, .plus, .minus, .tilde:
      true
    case .keyword:
      switch token.keyword {
      case .not, .await, .lambda, .yield, .none, .true, .false: true
      default: false
      }
    default: false
    }
  }

  /// Passes an expression that is nested too deeply, to the end of the brackets in which it stands.
  mutating func skipNested() -> PythonExpression {
    let start = current
    var open = 0
    while current.kind != .end, current.kind != .newline {
      if current.isOpening { open += 1 }
      if current.isClosing {
        if open == 0 { break }
        open -= 1
      }
      advance()
    }
    return make(.unknown, at: start)
  }
}
