import TimeSeries

extension Parser {
  /// Reads the number or duration that is the present token.
  mutating func parseNumber() -> NumberLiteral {
    let literal = token
    advance()
    let text = text(of: literal)
    if literal.kind == .duration {
      return NumberLiteral(
        seconds(of: text, at: literal.range), isDuration: true, range: literal.range)
    }
    return NumberLiteral(number(text, at: literal.range), range: literal.range)
  }

  private mutating func seconds(of text: String, at range: SourceRange) -> Double {
    switch DurationText.parse(text) {
    case .success(let milliseconds): return Double(milliseconds) / 1000
    case .failure(let problem):
      report(problem.message, at: range)
      return 0
    }
  }

  private mutating func number(_ text: String, at range: SourceRange) -> Double {
    switch NumberText.parse(text) {
    case .success(let value): return value
    case .failure(let problem):
      report("error parsing number: \(problem.message)", at: range)
      return 0
    }
  }

  /// Reads the quoted text that is the present token.
  mutating func parseString() -> StringLiteral {
    let literal = token
    advance()
    do {
      let content = try QuotedText.read(bytes, at: literal.range.start)
      let text = String(decoding: content.text, as: UTF8.self)
      return StringLiteral(text, range: literal.range)
    } catch {
      report(
        "error unquoting string \(GoText.quote(text(of: literal))): \(error.message)",
        at: literal.range)
      return StringLiteral("", range: literal.range)
    }
  }
}
