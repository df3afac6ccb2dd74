import PromQL
import Testing

struct ParseVerdictTests {
  @Test(arguments: [
    ("sum(up)by(job)", #"{"ok":true,"error":null,"canonical":"sum by (job) (up)"}"#),
    (
      "rate(up)",
      #"{"ok":false,"error":{"message":"expected type range vector in call to function \"rate\", got instant vector","start":5,"end":7},"canonical":null}"#
    ),
  ])
  func `a verdict is told on one line`(text: String, json: String) {
    #expect(ParseVerdict(of: Array(text.utf8)).json == json)
  }

  @Test(arguments: [
    ("up\nsum(up)\n", ["up", "sum(up)"]),
    ("\"up\"\n\"a\\n+\"\n", ["up", "a\n+"]),
    ("\"up\"\nup\n", ["\"up\"", "up"]),
    ("{\"query\":\"up\"}\n{\"up\"}\n", ["up", "{\"up\"}"]),
    ("\n", [""]), ("", []),
  ])
  func `expressions come one a line, as they are or in JSON`(text: String, expressions: [String]) {
    let lines = ExpressionLines(Array(text.utf8)).expressions
    #expect(lines.map { String(decoding: $0, as: UTF8.self) } == expressions)
  }
}
