extension NotationScanner {
  /// `metric{name="value", …}`, either part may be missing.
  mutating func labels() throws(SeriesNotationError) -> Labels {
    skipSpaces()
    var builder = LabelsBuilder()
    let metric = name { $0.isLetterOrUnderscore || $0 == UInt8(ascii: ":") }
    if !metric.isEmpty { builder.set(Label.metricName, to: metric) }
    let start = position
    skipSpaces()
    if isAtHistogram {
      guard !metric.isEmpty, position > start else {
        throw error("native histograms are not supported")
      }
      position = start
    } else if take("{") {
      try labelList(into: &builder, hasMetric: !metric.isEmpty)
    } else if metric.isEmpty {
      throw error("expected a series, got \(nextText)")
    } else {
      position = start
    }
    return builder.labels
  }

  /// Whether a native histogram comes next, as a value between two pairs of braces.
  private var isAtHistogram: Bool {
    let brace = UInt8(ascii: "{")
    return next == brace && position + 1 < bytes.count && bytes[position + 1] == brace
  }

  private mutating func labelList(
    into builder: inout LabelsBuilder, hasMetric: Bool
  ) throws(SeriesNotationError) {
    var hasMetric = hasMetric
    skipSpaces()
    while !take("}") {
      try label(into: &builder, hasMetric: &hasMetric)
      skipSpaces()
      if take("}") { return }
      guard take(",") else { throw error("expected ',' or '}' in the labels, got \(nextText)") }
      skipSpaces()
    }
  }

  private mutating func label(
    into builder: inout LabelsBuilder, hasMetric: inout Bool
  ) throws(SeriesNotationError) {
    let isQuoted = QuotedText.isQuote(next)
    let name = isQuoted ? try quoted() : name { $0.isLetterOrUnderscore }
    guard !name.isEmpty else { throw error("expected the name of a label, got \(nextText)") }
    skipSpaces()
    if take("=") {
      skipSpaces()
      builder.set(name, to: try quoted())
    } else if isQuoted && !hasMetric {
      hasMetric = true
      builder.set(Label.metricName, to: name)
    } else {
      throw error("expected '=' after the label '\(name)', got \(nextText)")
    }
  }

  private mutating func quoted() throws(SeriesNotationError) -> String {
    guard QuotedText.isQuote(next) else { throw error("expected a quoted text, got \(nextText)") }
    do throws(QuotedText.Problem) {
      let (text, end) = try QuotedText.read(bytes, at: position)
      position = end
      return String(decoding: text, as: UTF8.self)
    } catch {
      throw SeriesNotationError(message: error.message, offset: error.offset)
    }
  }

  private mutating func name(_ isStart: (UInt8) -> Bool) -> String {
    guard let first = next, isStart(first) else { return "" }
    return String(decoding: take { isStart($0) || $0.isDigit }, as: UTF8.self)
  }
}
