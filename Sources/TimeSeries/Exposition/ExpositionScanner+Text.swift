extension ExpositionScanner {
  /// What a line turned out to be.
  enum Line {
    /// Blank, or a comment.
    case nothing
    case metadata(ExpositionMetadata)
    case sample
    /// `# EOF` of OpenMetrics.
    case endOfExposition
  }

  private static let textLabels = LabelRules(
    allowsBlanks: true, valuesSpanLines: true, allowsName: true)

  /// Reads a line of the text format, from the position up to `end`.
  mutating func scanTextLine() throws(Failure) -> Line {
    skipBlanks()
    guard position < end else { return .nothing }
    if bytes[position] == 0x23 { return try scanTextComment() }
    try takeSeries(Self.textLabels)
    skipBlanks()
    try takeTextValue()
    return .sample
  }

  /// Takes the name and the labels with which a sample begins.
  mutating func takeSeries(_ rules: LabelRules) throws(Failure) {
    labels.removeAll(keepingCapacity: true)
    name = 0..<0
    isNameEscaped = false
    let start = position
    if let range = takeMetricName() {
      name = range
      if rules.allowsBlanks { skipBlanks() }
      if !take("{") { return }
    } else if !take("{") {
      throw expected("expected a valid start token", at: position)
    }
    var taken: [LabelSpan] = []
    swap(&taken, &labels)
    defer { swap(&taken, &labels) }
    try takeLabels(rules, into: &taken)
    if name.isEmpty { throw .invalid("metric name not set", at: start) }
  }

  private mutating func takeTextValue() throws(Failure) {
    let start = position
    while position < end, !Self.endsTextValue(bytes[position]) { position += 1 }
    guard position > start else { throw expected("expected value after metric", at: start) }
    value = try number(start..<position, named: "value")
    skipBlanks()
    timestamp = nil
    guard position < end else { return }
    timestamp = try takeMilliseconds()
    skipBlanks()
    guard position >= end else {
      throw expected("expected next entry after timestamp", at: position)
    }
  }

  private static func endsTextValue(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x7B
  }

  private mutating func takeMilliseconds() throws(Failure) -> Int64 {
    let start = position
    while position < end, bytes[position] &- 0x30 < 10 { position += 1 }
    guard position > start else {
      throw expected("expected timestamp or new record", at: position)
    }
    guard let time = Int64(String(decoding: bytes[start..<position], as: UTF8.self)) else {
      throw .invalid("timestamp \(quoted(start..<position)) is out of range", at: start)
    }
    return time
  }

  /// The number in a range, or a failure that quotes it.
  func number(_ range: Range<Int>, named noun: String) throws(Failure) -> Double {
    guard let number = number(range) else {
      throw .invalid("\(noun) \(quoted(range)) is not a number", at: range.lowerBound)
    }
    return number
  }

  private mutating func scanTextComment() throws(Failure) -> Line {
    position += 1
    guard current == 0x20 || current == 0x09 else { return .nothing }
    skipBlanks()
    let keyword = position
    let isHelp = take("HELP")
    guard isHelp || take("TYPE"), current == 0x20 || current == 0x09 else { return .nothing }
    skipBlanks()
    let family = try takeFamily(after: isHelp ? "HELP" : "TYPE")
    let text = min(position + 1, end)..<end
    if isHelp { return .metadata(.help(family: family, text: try helpText(text))) }
    return .metadata(.type(family: family, try type(in: text, at: keyword)))
  }

  /// Takes the family's name of a metadata line.
  mutating func takeFamily(after keyword: String) throws(Failure) -> String {
    let message = "expected metric name after \(keyword)"
    if position < end, bytes[position] == 0x22 {
      let name = try takeQuoted(spansLines: true, else: message)
      return text(name.range, isEscaped: name.isEscaped)
    }
    guard let range = takeMetricName() else { throw expected(message, at: position) }
    return text(range, isEscaped: false)
  }

  /// The help text in a range, unescaped.
  func helpText(_ range: Range<Int>) throws(Failure) -> String {
    guard String(validating: bytes[range], as: UTF8.self) != nil else {
      throw .invalid(
        "help text \(quoted(range)) is not a valid utf8 string", at: range.lowerBound)
    }
    return Self.unescaped(bytes[range], quotes: format == .openMetrics)
  }

  /// The type that a range names.
  func type(in range: Range<Int>, at position: Int) throws(Failure) -> MetricType {
    let keyword = text(range, isEscaped: false)
    guard let type = MetricType(keyword: keyword, format: format) else {
      let place = range.isEmpty ? position : range.lowerBound
      throw .invalid("invalid metric type \(quoted(range))", at: place)
    }
    return type
  }
}
