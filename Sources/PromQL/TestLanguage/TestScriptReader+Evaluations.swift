import TimeSeries
import Wording

extension TestScriptReader {
  /// Reads an evaluation whose first line has been read.
  mutating func readEvaluation(_ line: Substring) throws(Problem) -> TestEvaluation {
    var words = line.words
    let name = words.next() ?? ""
    let number = lineNumber
    let time = try readTime(&words)
    guard !words.remainder.isEmpty else { throw problem(.missingExpression) }
    var evaluation = TestEvaluation(
      line: number, expression: String(words.remainder), time: time)
    try apply(name.dropFirst("eval".count), to: &evaluation.expectations)
    while let line = readBodyLine() {
      guard try read(line, into: &evaluation.expectations) else { break }
    }
    return evaluation
  }

  private func readTime(_ words: inout Substring.Words) throws(Problem) -> TestEvaluation.Time {
    if words.accept("instant") {
      guard words.accept("at") else { return .instant(0) }
      return .instant(try readDuration(&words))
    }
    guard words.accept("range") else { throw problem(.malformedEvaluation) }
    let (start, end, step) = try readRange(&words)
    return .range(start: start, end: end, step: step)
  }

  private func readRange(
    _ words: inout Substring.Words
  ) throws(Problem) -> (start: Int64, end: Int64, step: Int64) {
    guard words.accept("from") else { throw problem(.malformedEvaluation) }
    let start = try readDuration(&words)
    guard words.accept("to") else { throw problem(.malformedEvaluation) }
    let end = try readDuration(&words)
    guard words.accept("step") else { throw problem(.malformedEvaluation) }
    return (start, end, try readDuration(&words))
  }

  private func readDuration(_ words: inout Substring.Words) throws(Problem) -> Int64 {
    guard let word = words.next() else { throw problem(.malformedEvaluation) }
    return try duration(word)
  }

  /// What the older form of the command says: `eval_fail`, `eval_ordered`, `eval_warn`, `eval_info`.
  private func apply(
    _ suffix: Substring, to expectations: inout TestExpectations
  ) throws(Problem) {
    switch suffix {
    case "": return
    case "_fail": expectations.failure = .any
    case "_ordered": expectations.isOrdered = true
    case "_warn": expectations.warnings = [.any]
    case "_info": expectations.infos = [.any]
    default: throw problem(.malformedEvaluation)
    }
  }

  /// Reads a line of an evaluation's body; false where it ends the body.
  private func read(
    _ line: Substring, into expectations: inout TestExpectations
  ) throws(Problem) -> Bool {
    var words = line.words
    switch words.next() {
    case "expect":
      try readExpectation(words, into: &expectations)
      return true
    case "expected_fail_message":
      expectations.failure = .exactly(String(words.remainder))
      return false
    case "expected_fail_regexp":
      expectations.failure = .matching(String(words.remainder))
      return false
    default:
      if case .success(let value) = NumberText.parse(String(line)) {
        expectations.scalar = value
        return false
      }
      let notation = try notation(line)
      expectations.series.append(.init(labels: notation.labels, values: notation.values))
      return true
    }
  }

  private func readExpectation(
    _ given: Substring.Words, into expectations: inout TestExpectations
  ) throws(Problem) {
    var words = given
    let kind = words.next() ?? ""
    let text = try text(words.remainder)
    switch kind {
    case "ordered": expectations.isOrdered = true
    case "fail": expectations.failure = text
    case "warn": expectations.warnings = (expectations.warnings ?? []) + [text]
    case "no_warn": expectations.warnings = []
    case "info": expectations.infos = (expectations.infos ?? []) + [text]
    case "no_info": expectations.infos = []
    case "string": expectations.string = try string(words.remainder)
    case "range":
      guard words.accept("vector") else { throw problem(.malformedExpectation) }
      expectations.rangeVector = try readRange(&words)
    default: throw problem(.malformedExpectation)
    }
  }

  private func text(_ remainder: Substring) throws(Problem) -> TestExpectations.Text {
    if remainder.hasPrefix("msg:") { return .exactly(String(remainder.dropFirst(4).trimmed)) }
    guard remainder.hasPrefix("regex:") else { return .any }
    let pattern = String(remainder.dropFirst(6).trimmed)
    if let error = RegexSyntax.problem(of: pattern) { throw problem(Phrase(verbatim: error)) }
    return .matching(pattern)
  }

  private func string(_ quoted: Substring) throws(Problem) -> String {
    let parsed = try? Expression(parsing: String(quoted))
    guard case .string(let literal) = parsed else { throw problem(.malformedExpectation) }
    return literal.value
  }
}

extension Phrase {
  fileprivate static let missingExpression = Phrase(
    fr: "il manque l'expression à évaluer", en: "the expression to evaluate is missing")

  fileprivate static let malformedEvaluation = Phrase(
    fr: "on attend «\u{A0}eval instant at TEMPS EXPRESSION\u{A0}» "
      + "ou «\u{A0}eval range from DÉBUT to FIN step PAS EXPRESSION\u{A0}»",
    en: "'eval instant at TIME EXPRESSION' or "
      + "'eval range from START to END step STEP EXPRESSION' is expected")

  fileprivate static let malformedExpectation = Phrase(
    fr: "attente inconnue\u{A0}: on attend ordered, fail, warn, no_warn, info, no_info, string "
      + "ou range vector",
    en: "unknown expectation: ordered, fail, warn, no_warn, info, no_info, string "
      + "or range vector is expected")
}
