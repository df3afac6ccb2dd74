import PromQL
import Testing
import TimeSeries
import Wording

struct ExplanationTests {
  @Test func `every function has a meaning`() throws {
    for signature in FunctionCatalog.all {
      let arguments = signature.argumentTypes.map { type in
        switch type {
        case .vector: "x"
        case .matrix: "x[5m]"
        case .string: "\"a\""
        case .scalar, .none: "1"
        }
      }
      let text = "\(signature.name)(\(arguments.joined(separator: ", ")))"
      guard signature.name != "info" else { continue }
      let dialect: Dialect = signature.dialects.contains(.v3) ? .v3 : .v2
      let step = try #require(
        Explanation(try Expression(parsing: text, dialect: dialect)).steps.last)
      for language in Language.allCases {
        let meaning = step.meaning.text(in: language)
        #expect(!meaning.contains("appelle") && !meaning.contains("calls"), "\(text)")
        #expect(!meaning.contains("$"), "\(text)")
      }
    }
  }

  @Test func `the parts are told from the inside out, with what they yield`() throws {
    let store = try SeriesStore(
      reading: Array("load 1m\nx_total{job=\"api\"} 0+60x10\nx_total{job=\"web\"} 0+120x10".utf8))
    let explanation = Explanation(
      try Expression(parsing: "sum(rate(x_total{job=~\"a.*\"}[5m])) > 0.5"),
      on: Explanation.Data(store, at: 600_000, engine: Engine()))
    #expect(explanation.steps.map(\.depth) == [3, 2, 1, 0])
    #expect(
      explanation.steps.map { $0.meaning.text(in: .english) } == [
        "takes all values over 5 minutes of every series 'x_total' whose 'job' matches 'a.*' "
          + "as a whole",
        "computes the counter's average increase per second, resets included",
        "adds up the values, of all series together",
        "keeps only the series whose value is > 0.5",
      ])
    #expect(
      explanation.steps.map { $0.yield?.text(in: .french) } == [
        "1\u{A0}série, 5\u{A0}valeurs\u{A0}: x_total{job=\"api\"}",
        "1\u{A0}série\u{A0}: {job=\"api\"} = 1", "1\u{A0}série\u{A0}: {} = 1",
        "1\u{A0}série\u{A0}: {} = 1",
      ])
  }
}
