import TimeSeries
import Wording

/// One command of a test script.
enum TestCommand: Sendable {
  /// Takes all series away.
  case clear
  /// Adds series, all of which start at time 0.
  case load(step: Int64, [SeriesNotation])
  case evaluate(TestEvaluation)
  /// A line that makes no sense.
  case invalid(line: Int, text: String, Phrase)
}

/// An expression to evaluate, and what must come of it.
struct TestEvaluation: Sendable {
  /// When the expression is evaluated; in milliseconds.
  enum Time: Sendable {
    case instant(Int64)
    case range(start: Int64, end: Int64, step: Int64)
  }

  let line: Int
  let expression: String
  let time: Time
  var expectations = TestExpectations()
}

/// What must come of an evaluation.
struct TestExpectations: Sendable {
  /// A text that an error or a remark must be, or that a regular expression must find in it.
  enum Text: Sendable {
    case any
    case exactly(String)
    case matching(String)
  }

  /// Whether remarks of a kind must come up; empty: there must be none; nil: it does not matter.
  typealias Remarks = [Text]?

  /// A series of the result.
  struct ExpectedSeries: Sendable {
    let labels: Labels
    let values: [Double?]
  }

  var series: [ExpectedSeries] = []
  var scalar: Double?
  var string: String?
  var isOrdered = false
  /// What the error must be, or nil where there must be none.
  var failure: Text?
  var warnings: Remarks = nil
  var infos: Remarks = nil
  /// The times of the samples of a range vector.
  var rangeVector: (start: Int64, end: Int64, step: Int64)?
}
