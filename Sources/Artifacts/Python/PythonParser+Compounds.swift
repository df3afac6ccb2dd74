extension PythonParser {
  /// Reads a statement that holds others; nil where a simple one stands.
  mutating func parseCompound() -> PythonStatement.Kind? {
    switch current.keyword {
    case .def: return parseFunction(decorators: [], isAsync: false)
    case .class: return parseClass(decorators: [])
    case .async: return parseAsync(decorators: [])
    case .if: return parseConditional()
    case .for: return parseFor()
    case .while: return parseWhile()
    case .try: return parseTry()
    case .with: return parseWith()
    case .elif, .else, .except, .finally: return parseStray()
    default: break
    }
    if current.kind == .at { return parseDecorated() }
    if startsMatch { return parseMatch() }
    return nil
  }

  private mutating func parseAsync(decorators: [PythonExpression]) -> PythonStatement.Kind? {
    switch token(ahead: 1).keyword {
    case .def:
      advance()
      return parseFunction(decorators: decorators, isAsync: true)
    case .for:
      advance()
      return parseFor()
    case .with:
      advance()
      return parseWith()
    default: return nil
    }
  }

  private mutating func parseDecorated() -> PythonStatement.Kind {
    var decorators: [PythonExpression] = []
    while take(.at) {
      decorators.append(parseItem())
      skipLine()
    }
    switch current.keyword {
    case .def: return parseFunction(decorators: decorators, isAsync: false)
    case .class: return parseClass(decorators: decorators)
    case .async where token(ahead: 1).keyword == .def:
      return parseAsync(decorators: decorators) ?? .other(decorators)
    default: return .other(decorators)
    }
  }

  /// An `else` whose `if` could not be read: its block is kept.
  private mutating func parseStray() -> PythonStatement.Kind {
    while current.kind != .colon, current.kind != .newline, current.kind != .end { advance() }
    return .conditional([PythonBranch(test: nil, body: parseBlock())])
  }

  private mutating func parseConditional() -> PythonStatement.Kind {
    var branches: [PythonBranch] = []
    advance()
    repeat {
      let test = parseItem()
      branches.append(PythonBranch(test: test, body: parseBlock()))
    } while take(.elif)
    if take(.else) { branches.append(PythonBranch(test: nil, body: parseBlock())) }
    return .conditional(branches)
  }

  private mutating func parseFor() -> PythonStatement.Kind {
    advance()
    let target = parseTargets()
    _ = take(.in)
    let iterable = parseList()
    let body = parseBlock()
    let otherwise = take(.else) ? parseBlock() : []
    return .loop(
      PythonLoop(target: target, iterable: iterable, body: body, otherwise: otherwise))
  }

  private mutating func parseWhile() -> PythonStatement.Kind {
    advance()
    let test = parseItem()
    let body = parseBlock()
    let otherwise = take(.else) ? parseBlock() : []
    return .loop(PythonLoop(target: nil, iterable: test, body: body, otherwise: otherwise))
  }

  private mutating func parseTry() -> PythonStatement.Kind {
    advance()
    let body = parseBlock()
    var handlers: [PythonBranch] = []
    while take(.except) {
      _ = take(.star)
      let type = startsExpression(current) ? parseList() : nil
      if take(.as) { _ = takeName() }
      handlers.append(PythonBranch(test: type, body: parseBlock()))
    }
    let otherwise = take(.else) ? parseBlock() : []
    let finally = take(.finally) ? parseBlock() : []
    return .attempt(
      PythonTry(body: body, handlers: handlers, otherwise: otherwise, finally: finally))
  }

  private mutating func parseWith() -> PythonStatement.Kind {
    advance()
    let hasParentheses = current.kind == .openParenthesis && parenthesesHoldItems
    if hasParentheses { advance() }
    var items: [PythonWith.Item] = []
    repeat {
      guard startsExpression(current) else { break }
      let value = parseItem()
      items.append(PythonWith.Item(value: value, target: take(.as) ? parseChain() : nil))
    } while take(.comma)
    if hasParentheses { _ = take(.closeParenthesis) }
    return .with(PythonWith(items: items, body: parseBlock()))
  }

  /// Whether the parentheses after `with` go round its items: they end just before the colon.
  private var parenthesesHoldItems: Bool {
    var open = 0
    var index = position
    while index < tokens.count, tokens[index].kind != .newline, tokens[index].kind != .end {
      if tokens[index].isOpening { open += 1 }
      if tokens[index].isClosing { open -= 1 }
      index += 1
      if open == 0 { break }
    }
    return index < tokens.count && tokens[index].kind == .colon
  }
}

// MARK: - Match

extension PythonParser {
  /// Whether a `match` statement begins here: a line that ends with a colon, then a `case`.
  private var startsMatch: Bool {
    guard current.kind == .name, isSpelled("match", current) else { return false }
    guard startsExpression(token(ahead: 1)) else { return false }
    var index = position + 1
    while tokens[index].kind != .newline, tokens[index].kind != .end { index += 1 }
    guard index + 2 < tokens.count, tokens[index - 1].kind == .colon else { return false }
    return tokens[index + 1].kind == .indent && isSpelled("case", tokens[index + 2])
  }

  private func isSpelled(_ word: String, _ token: PythonToken) -> Bool {
    bytes[Int(token.start)..<Int(token.end)].elementsEqual(word.utf8)
  }

  private mutating func parseMatch() -> PythonStatement.Kind {
    advance()
    let subject = parseList()
    skipLine()
    _ = take(.indent)
    var branches: [PythonBranch] = []
    while current.kind == .name, isSpelled("case", current) {
      advance()
      let pattern = parsePattern()
      branches.append(PythonBranch(test: pattern, body: parseBlock()))
    }
    _ = take(.dedent)
    return .match(subject, branches)
  }

  /// A pattern up to its colon; what patterns have beyond expressions is passed over.
  private mutating func parsePattern() -> PythonExpression {
    let earlier = problem
    let pattern = parseList()
    if take(.as) { _ = takeName() }
    if take(.if) { _ = parseItem() }
    while current.kind != .colon, current.kind != .newline, current.kind != .end { advance() }
    problem = earlier
    return pattern
  }
}
