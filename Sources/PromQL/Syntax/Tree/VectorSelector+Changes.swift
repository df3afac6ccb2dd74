extension VectorSelector {
  /// The same selector with some of its parts put in place of those that it has.
  func changing(
    offset: DurationValue?? = nil, at: AtModifier?? = nil, extension: Extension?? = nil,
    range: SourceRange? = nil
  ) -> VectorSelector {
    VectorSelector(
      name: name, matchers: matchers, offset: offset ?? self.offset, at: at ?? self.at,
      extension: `extension` ?? self.extension, range: range ?? self.range)
  }

  /// The selector without offset, `@` and extension.
  var withoutModifiers: VectorSelector {
    changing(offset: .some(nil), at: .some(nil), extension: .some(nil))
  }
}

extension MatrixSelector {
  /// The same range of another selector, up to another end.
  func changing(_ selector: VectorSelector, end: Int) -> MatrixSelector {
    MatrixSelector(
      selector, window: window, range: SourceRange(start: range.start, end: end))
  }
}

extension Subquery {
  /// The same subquery with another offset or time, up to another end.
  func changing(
    offset: DurationValue?? = nil, at: AtModifier?? = nil, end: Int
  ) -> Subquery {
    Subquery(
      expression, window: window, step: step, offset: offset ?? self.offset, at: at ?? self.at,
      range: SourceRange(start: range.start, end: end))
  }
}
