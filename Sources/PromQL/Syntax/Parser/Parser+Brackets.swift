extension Parser {
  /// Reads a range `[5m]` or a subquery `[1h:1m]` and puts it around the operand.
  mutating func parseBrackets(_ operand: inout Operand) throws(Stop) {
    let operandHeight = height
    let open = advance()
    let window = try parseWindow(
      in: contexts.window.context, expected: contexts.window.expected)
    height = max(height, operandHeight)
    if token.kind == .rightBracket {
      let brackets = open.range.extended(to: advance().range)
      return try build(&operand, window: window, brackets: brackets)
    }
    guard accept(.colon) != nil else {
      throw unexpected(in: "subquery or range", expected: "\":\" or \"]\"")
    }
    let step =
      token.kind == .rightBracket
      ? nil : try parseWindow(in: "subquery selector", expected: contexts.step)
    let close = try expect(.rightBracket, in: "subquery selector", expected: "\"]\"")
    try raise(above: height, operandHeight)
    operand = Operand(
      expression: .subquery(
        Subquery(
          operand.expression, window: window, step: step,
          range: operand.expression.range.extended(to: close.range))))
  }

  /// What a message says is expected in brackets.
  private var contexts: (window: (context: String, expected: String), step: String) {
    switch dialect {
    case .v2: (("subquery selector", "duration"), "duration or \"]\"")
    case .v3:
      (
        ("subquery or range selector", "number, duration, step(), or range()"),
        "number, duration, step(), range(), or \"]\""
      )
    }
  }

  private mutating func build(
    _ operand: inout Operand, window: DurationValue, brackets: SourceRange
  ) throws(Stop) {
    try raise(above: height)
    let range = operand.expression.range.extended(to: brackets)
    guard case .vectorSelector(let selector) = operand.expression else {
      report("ranges only allowed for vector selectors", at: brackets)
      let placeholder = VectorSelector(name: nil, range: operand.expression.range)
      operand = Operand(
        expression: .matrixSelector(MatrixSelector(placeholder, window: window, range: range)),
        isBroken: true)
      return
    }
    if selector.offset.isWritten {
      report("no offset modifiers allowed before range", at: brackets)
    } else if let at = selector.at, dialect == .v3 || !at.isPreprocessor {
      report("no @ modifiers allowed before range", at: brackets)
    }
    operand.expression = .matrixSelector(MatrixSelector(selector, window: window, range: range))
  }
}

extension AtModifier {
  /// Whether it is `start()` or `end()`.
  var isPreprocessor: Bool { self == .start || self == .end }
}
