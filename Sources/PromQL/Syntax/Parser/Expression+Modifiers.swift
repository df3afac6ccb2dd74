extension Expression {
  /// Whether `offset` and `@` may follow.
  var canHaveModifiers: Bool {
    switch self {
    case .vectorSelector, .matrixSelector, .subquery: true
    case .number, .string, .call, .aggregation, .binary, .unary, .parenthesized: false
    }
  }

  /// The vector selector that it is, or of whose range it is.
  var ownSelector: VectorSelector? {
    switch self {
    case .vectorSelector(let selector): selector
    case .matrixSelector(let matrix): matrix.selector
    case .number, .string, .subquery, .call, .aggregation, .binary, .unary, .parenthesized: nil
    }
  }

  /// Which modifiers it has already.
  var modifiers: (hasOffset: Bool, hasAt: Bool) {
    if case .subquery(let subquery) = self {
      return (subquery.offset.isWritten, subquery.at != nil)
    }
    return (ownSelector?.offset.isWritten == true, ownSelector?.at != nil)
  }

  /// The same with an offset.
  func moved(by offset: DurationValue, end: Int) -> Expression {
    changed(
      end: end, { $0.changing(offset: offset, range: $1) },
      { $0.changing(offset: offset, end: end) })
  }

  /// The same at a fixed time.
  func fixed(at time: AtModifier, end: Int) -> Expression {
    changed(end: end, { $0.changing(at: time, range: $1) }, { $0.changing(at: time, end: end) })
  }

  /// The same with another treatment of the edges; as in Prometheus its place ends before the word.
  func extended(_ extension: VectorSelector.Extension) -> Expression {
    changed(end: range.end, { $0.changing(extension: `extension`, range: $1) }, { $0 })
  }

  private func changed(
    end: Int, _ change: (VectorSelector, SourceRange) -> VectorSelector,
    _ changeSubquery: (Subquery) -> Subquery
  ) -> Expression {
    switch self {
    case .vectorSelector(let selector):
      return .vectorSelector(change(selector, SourceRange(start: range.start, end: end)))
    case .matrixSelector(let matrix):
      return .matrixSelector(
        matrix.changing(change(matrix.selector, matrix.selector.range), end: end))
    case .subquery(let subquery): return .subquery(changeSubquery(subquery))
    case .number, .string, .call, .aggregation, .binary, .unary, .parenthesized: return self
    }
  }
}

extension DurationValue? {
  /// Whether there is an offset; `offset 0s` counts for none.
  var isWritten: Bool {
    switch self {
    case nil, .milliseconds(0): false
    case .milliseconds, .computed: true
    }
  }
}
