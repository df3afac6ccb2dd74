extension PythonParser {
  /// An atom with its attributes, calls and subscripts.
  mutating func parseChain() -> PythonExpression {
    var result = parseAtom()
    var length = 0
    while true {
      switch current.kind {
      case .dot, .openParenthesis, .openBracket: break
      default: return result
      }
      length += 1
      let next = parseLink(of: result)
      result = length <= Self.longestChain ? next : result
    }
  }

  private mutating func parseLink(of base: PythonExpression) -> PythonExpression {
    let start = current
    advance()
    switch start.kind {
    case .dot:
      let name = current.kind == .name || current.kind == .keyword ? text(of: current) : ""
      if !name.isEmpty { advance() }
      return PythonExpression(
        kind: .attribute(base, name), line: Int(start.line), offset: Int(start.start))
    case .openParenthesis:
      let call = PythonCall(callee: base, arguments: parseArguments())
      return PythonExpression(kind: .call(call), line: base.line, offset: Int(start.start))
    default:
      return PythonExpression(
        kind: .subscript(base, parseSubscript()), line: base.line, offset: Int(start.start))
    }
  }

  /// The arguments of a call or the bases of a class, past the closing parenthesis.
  mutating func parseArguments() -> [PythonArgument] {
    var arguments: [PythonArgument] = []
    guard depth < Self.deepestExpression else {
      _ = skipNested()
      _ = take(.closeParenthesis)
      return []
    }
    depth += 1
    defer { depth -= 1 }
    while !atEndOfBrackets {
      let before = position
      arguments.append(parseArgument())
      _ = take(.comma)
      if position == before { advance() }
    }
    _ = take(.closeParenthesis)
    return arguments
  }

  private mutating func parseArgument() -> PythonArgument {
    if current.kind == .name, token(ahead: 1).kind == .equal {
      let name = text(of: current)
      advance()
      advance()
      return PythonArgument(name: name, value: parseExpression())
    }
    let start = current
    let value = parseItem()
    guard startsComprehension else { return PythonArgument(name: nil, value: value) }
    return PythonArgument(name: nil, value: parseComprehension(of: value, nil, at: start))
  }

  private mutating func parseSubscript() -> PythonExpression {
    let start = current
    var items: [PythonExpression] = []
    var isTuple = false
    while !atEndOfBrackets {
      let before = position
      items.append(parseSlice())
      if take(.comma) { isTuple = true }
      if position == before { advance() }
    }
    _ = take(.closeBracket)
    if items.count == 1, !isTuple { return items[0] }
    return make(.tuple(items), at: start)
  }

  private mutating func parseSlice() -> PythonExpression {
    let start = current
    var parts: [PythonExpression] = []
    if startsExpression(current) { parts.append(parseItem()) }
    guard current.kind == .colon else { return parts.first ?? make(.unknown, at: start) }
    while take(.colon) {
      if startsExpression(current) { parts.append(parseExpression()) }
    }
    return make(.slice(parts), at: start)
  }

  /// Whether the brackets end here, closed or given up.
  var atEndOfBrackets: Bool {
    current.isClosing || current.kind == .end || current.kind == .newline
  }
}
