extension ExpositionScanner {
  private static let sampleLabels = LabelRules(
    allowsBlanks: false, valuesSpanLines: false, allowsName: true)
  private static let exemplarLabels = LabelRules(
    allowsBlanks: false, valuesSpanLines: false, allowsName: false)

  /// Reads a line of OpenMetrics, from the position up to `end`.
  ///
  /// - Parameter isTerminated: Whether a line feed stands at the end; only `# EOF` may lack it.
  mutating func scanOpenMetricsLine(isTerminated: Bool) throws(Failure) -> Line {
    guard position < end else {
      throw .invalid("expected a valid start token, got an empty line", at: position)
    }
    if bytes[position] == 0x23 { return try scanOpenMetricsComment(isTerminated: isTerminated) }
    try takeSeries(Self.sampleLabels)
    try takeOpenMetricsValue()
    guard isTerminated else { throw .invalid("data does not end with # EOF", at: position) }
    return .sample
  }

  private mutating func scanOpenMetricsComment(isTerminated: Bool) throws(Failure) -> Line {
    let start = position
    if take("# EOF") {
      guard position >= end else { throw .invalid("unexpected data after # EOF", at: position) }
      return .endOfExposition
    }
    guard let keyword = takeKeyword() else {
      throw expected("expected a valid start token", at: start)
    }
    let family = try takeFamily(after: keyword)
    guard current == 0x20, isTerminated else {
      throw .invalid("expected text in \(keyword)", at: position)
    }
    let text = (position + 1)..<max(end, position + 1)
    switch keyword {
    case "HELP": return .metadata(.help(family: family, text: try helpText(text)))
    case "TYPE": return .metadata(.type(family: family, try type(in: text, at: position)))
    default: return .metadata(.unit(family: family, unit: try unit(in: text, of: family)))
    }
  }

  private mutating func takeKeyword() -> String? {
    if take("# HELP ") { return "HELP" }
    if take("# TYPE ") { return "TYPE" }
    return take("# UNIT ") ? "UNIT" : nil
  }

  private func unit(in range: Range<Int>, of family: String) throws(Failure) -> String {
    let unit = text(range, isEscaped: false)
    guard unit.isEmpty || family.hasSuffix("_" + unit) else {
      throw .invalid(
        "unit \(quoted(range)) is not a suffix of metric '\(family)'", at: range.lowerBound)
    }
    return unit
  }

  private mutating func takeOpenMetricsValue() throws(Failure) {
    timestamp = nil
    exemplar = nil
    value = try takeNumber(after: "metric")
    guard position < end else { return }
    if !take(" # {") {
      guard let time = try takeSeconds() else {
        throw expected("expected timestamp or # symbol", at: position)
      }
      timestamp = time
      guard position < end else { return }
      guard take(" # {") else {
        throw expected("expected next entry after timestamp", at: position)
      }
    }
    try takeExemplar()
  }

  private mutating func takeExemplar() throws(Failure) {
    var labels: [LabelSpan] = []
    try takeLabels(Self.exemplarLabels, into: &labels)
    let value = try takeNumber(after: "exemplar labels")
    let time = position < end ? try takeSeconds() : nil
    guard position >= end else {
      throw expected("expected next entry after exemplar timestamp", at: position)
    }
    exemplar = Exemplar(labels: labels, value: value, timestamp: time)
  }

  /// Takes a space and the word behind it; nil where there is none.
  private mutating func takeWord() -> Range<Int>? {
    guard current == 0x20 else { return nil }
    var stop = position + 1
    while stop < end, bytes[stop] != 0x20 { stop += 1 }
    guard stop > position + 1 else { return nil }
    defer { position = stop }
    return (position + 1)..<stop
  }

  private mutating func takeNumber(after part: String) throws(Failure) -> Double {
    guard let word = takeWord() else {
      throw expected("expected value after \(part)", at: position)
    }
    return try number(word, named: "value")
  }

  /// Takes a time in seconds as milliseconds; nil where no word stands there.
  private mutating func takeSeconds() throws(Failure) -> Int64? {
    guard let word = takeWord() else { return nil }
    let seconds = try number(word, named: "timestamp")
    guard seconds.isFinite else {
      throw .invalid("invalid timestamp \(quoted(word))", at: word.lowerBound)
    }
    let milliseconds = (seconds * 1000).rounded(.towardZero)
    return Int64(exactly: milliseconds) ?? (seconds < 0 ? .min : .max)
  }
}
