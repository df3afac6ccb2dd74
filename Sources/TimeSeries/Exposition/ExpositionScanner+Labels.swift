extension ExpositionScanner {
  /// What the label sets of the two formats differ in.
  struct LabelRules {
    /// Whether blanks may stand between the tokens.
    let allowsBlanks: Bool
    /// Whether a label's value may go on on the next line.
    let valuesSpanLines: Bool
    /// Whether a quoted string without `=` is the metric's name.
    let allowsName: Bool
  }

  /// Takes labels up to and with the closing brace; the opening one has been taken.
  mutating func takeLabels(
    _ rules: LabelRules, into labels: inout [LabelSpan]
  ) throws(Failure) {
    while true {
      if rules.allowsBlanks { skipBlanks() }
      if current == 0x7D && position < end {
        position += 1
        return
      }
      let start = position
      let label = try takeLabelStart(rules)
      if rules.allowsBlanks { skipBlanks() }
      if label.isQuoted, rules.allowsName, current == 0x2C || (current == 0x7D && position < end) {
        try setName(label.range, isEscaped: label.isEscaped, at: start)
        if current == 0x2C { position += 1 }
        continue
      }
      guard take("=") else { throw expected("expected equal", at: position) }
      if rules.allowsBlanks { skipBlanks() }
      guard current == 0x22 else { throw expected("expected label value", at: position) }
      let value = try takeQuoted(spansLines: rules.valuesSpanLines, else: "expected label value")
      let span = LabelSpan(
        name: label.range, value: value.range, isEscaped: label.isEscaped || value.isEscaped)
      try checkUnique(span, in: labels)
      labels.append(span)
      try takeSeparator(rules)
    }
  }

  private mutating func takeLabelStart(
    _ rules: LabelRules
  ) throws(Failure) -> (range: Range<Int>, isQuoted: Bool, isEscaped: Bool) {
    if current == 0x22 {
      let start = position
      let name = try takeQuoted(spansLines: rules.allowsName, else: "expected label name")
      guard !name.range.isEmpty else { throw .invalid("empty name", at: start) }
      return (name.range, true, name.isEscaped)
    }
    guard let range = takeLabelName() else {
      throw expected("expected label name", at: position)
    }
    return (range, false, false)
  }

  private mutating func takeSeparator(_ rules: LabelRules) throws(Failure) {
    if rules.allowsBlanks { skipBlanks() }
    if take(",") || rules.allowsBlanks || (current == 0x7D && position < end) { return }
    throw expected("expected comma or brace close", at: position)
  }

  private mutating func setName(
    _ range: Range<Int>, isEscaped: Bool, at start: Int
  ) throws(Failure) {
    guard name.isEmpty else {
      throw .invalid("metric name already set, got \(quoted(range))", at: start)
    }
    name = range
    isNameEscaped = isEscaped
  }

  /// The labels of one sample that are compared one by one; more of them are hardly what people write.
  private static let manyLabels = 500

  private func checkUnique(_ label: LabelSpan, in labels: [LabelSpan]) throws(Failure) {
    guard labels.count < Self.manyLabels else {
      throw .invalid("more than \(Self.manyLabels) labels", at: label.name.lowerBound)
    }
    for other in labels where other.name.count == label.name.count {
      if bytes[other.name].elementsEqual(bytes[label.name]) {
        throw .invalid("label name \(quoted(label.name)) is not unique", at: label.name.lowerBound)
      }
    }
  }
}
