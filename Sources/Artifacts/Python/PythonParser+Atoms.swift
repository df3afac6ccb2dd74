extension PythonParser {
  mutating func parseAtom() -> PythonExpression {
    let start = current
    switch start.kind {
    case .name:
      advance()
      return make(.name(text(of: start)), at: start)
    case .number:
      advance()
      return make(.number(PythonLiteral.number(text(of: start))), at: start)
    case .string: return parseStrings()
    case .ellipsis:
      advance()
      return make(.ellipsis, at: start)
    case .openParenthesis: return parseParentheses()
    case .openBracket: return parseBrackets()
    case .openBrace: return parseBraces()
    case .keyword: return parseConstant()
    default: return missing(start)
    }
  }

  /// Where an expression should stand and none does, Python would stop.
  private mutating func missing(_ token: PythonToken) -> PythonExpression {
    if problem == nil {
      problem = SyntaxProblem(message: "this line is no Python", line: Int(token.line))
    }
    return make(.unknown, at: token)
  }

  private mutating func parseConstant() -> PythonExpression {
    let start = current
    let kind: PythonExpression.Kind
    switch start.keyword {
    case .none: kind = .none
    case .true: kind = .boolean(true)
    case .false: kind = .boolean(false)
    default: return missing(start)
    }
    advance()
    return make(kind, at: start)
  }

  /// String literals that stand one after the other.
  private mutating func parseStrings() -> PythonExpression {
    let start = current
    var pieces: [PythonFormattedPiece] = []
    while current.kind == .string {
      pieces += PythonLiteral.pieces(bytes[Int(current.start)..<Int(current.end)])
      advance()
    }
    var text = ""
    for piece in pieces {
      guard case .text(let part) = piece else { return make(.formatted(pieces), at: start) }
      text += part
    }
    return make(.text(text), at: start)
  }

  private mutating func parseParentheses() -> PythonExpression {
    let start = current
    advance()
    let items = parseItems()
    let isTuple = tokens[position - 1].kind == .comma || items.count != 1
    _ = take(.closeParenthesis)
    if let only = items.first, !isTuple { return only }
    return make(.tuple(items), at: start)
  }

  private mutating func parseBrackets() -> PythonExpression {
    let start = current
    advance()
    let items = parseItems()
    _ = take(.closeBracket)
    if items.count == 1, case .comprehension = items[0].kind { return items[0] }
    return make(.list(items), at: start)
  }

  /// Items up to the end of the brackets; a comprehension is one item.
  private mutating func parseItems() -> [PythonExpression] {
    var items: [PythonExpression] = []
    while !atEndOfBrackets {
      let before = position
      let start = current
      let item = parseItem()
      items.append(startsComprehension ? parseComprehension(of: item, nil, at: start) : item)
      _ = take(.comma)
      if position == before { advance() }
    }
    return items
  }

  private mutating func parseBraces() -> PythonExpression {
    let start = current
    advance()
    var items: [PythonExpression] = []
    var entries: [PythonDictionaryEntry] = []
    while !atEndOfBrackets {
      let before = position
      parseBraceItem(items: &items, entries: &entries)
      _ = take(.comma)
      if position == before { advance() }
    }
    _ = take(.closeBrace)
    if items.count == 1, entries.isEmpty, case .comprehension = items[0].kind { return items[0] }
    return make(items.isEmpty ? .dictionary(entries) : .set(items), at: start)
  }

  private mutating func parseBraceItem(
    items: inout [PythonExpression], entries: inout [PythonDictionaryEntry]
  ) {
    let start = current
    let item = parseItem()
    if start.kind == .doubleStar, case .starred(let value) = item.kind {
      entries.append(PythonDictionaryEntry(key: nil, value: value))
    } else if take(.colon) {
      let value = parseExpression()
      if startsComprehension {
        items.append(parseComprehension(of: item, value, at: start))
      } else {
        entries.append(PythonDictionaryEntry(key: item, value: value))
      }
    } else {
      items.append(startsComprehension ? parseComprehension(of: item, nil, at: start) : item)
    }
  }
}

// MARK: - Comprehensions

extension PythonParser {
  var startsComprehension: Bool {
    current.keyword == .for || (current.keyword == .async && token(ahead: 1).keyword == .for)
  }

  mutating func parseComprehension(
    of element: PythonExpression, _ value: PythonExpression?, at start: PythonToken
  ) -> PythonExpression {
    var clauses: [PythonComprehension.Clause] = []
    while startsComprehension {
      _ = take(.async)
      advance()
      let target = parseTargets()
      _ = take(.in)
      let iterable = parseOperation()
      var conditions: [PythonExpression] = []
      while take(.if) { conditions.append(parseCondition()) }
      clauses.append(.init(target: target, iterable: iterable, conditions: conditions))
    }
    let comprehension = PythonComprehension(element: element, value: value, clauses: clauses)
    return make(.comprehension(comprehension), at: start)
  }

  private mutating func parseCondition() -> PythonExpression {
    let start = current
    let value = parseOperation()
    guard current.kind == .walrus, case .name(let name) = value.kind else { return value }
    advance()
    return make(.assignment(name, parseOperation()), at: start)
  }

  /// The targets of a loop, up to `in`.
  mutating func parseTargets() -> PythonExpression {
    let start = current
    var items: [PythonExpression] = []
    var isTuple = false
    while startsExpression(current) {
      _ = take(.star)
      items.append(parseChain())
      guard take(.comma) else { break }
      isTuple = true
    }
    if items.count == 1, !isTuple { return items[0] }
    return make(.tuple(items), at: start)
  }
}
