import PromQL
import TimeSeries
import Wording

/// The outcome of one evaluation of one file.
struct TestRow {
  let file: String
  let outcome: TestOutcome
  let language: Language

  private var difference: String? { outcome.difference?.text(in: language) }

  /// The evaluations that fail, then how many passed and failed.
  static func text(of rows: [TestRow]) -> String {
    let failed = rows.filter { !$0.outcome.isPassed }
    let lines = failed.map { row in
      "\(row.file):\(row.outcome.line): \(row.outcome.expression)\n  \(row.difference ?? "")\n"
    }
    return lines.joined() + "\(rows.count - failed.count) passed, \(failed.count) failed\n"
  }

  /// An array with a row a line.
  static func json(of rows: [TestRow]) -> String {
    "[" + rows.map { "\n" + $0.json }.joined(separator: ",") + "\n]\n"
  }

  private var json: String {
    let members = [
      "\"file\":\(JSONText.quote(file))", "\"line\":\(outcome.line)",
      "\"expression\":\(JSONText.quote(outcome.expression))",
      "\"verdict\":\"\(outcome.isPassed ? "pass" : "fail")\"",
      "\"difference\":\(difference.map(JSONText.quote) ?? "null")",
    ]
    return "{\(members.joined(separator: ","))}"
  }
}
