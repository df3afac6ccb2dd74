import Testing

/// A text made to bring a parser down.
struct HostileText: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String

  private init(_ name: String, _ text: String) {
    testDescription = name
    self.text = text
  }

  private static func many(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  static let all = [
    HostileText("open parentheses", many("(", 10_000)),
    HostileText(
      "differences in subqueries", "(" + many("-{}-1", 10_000) + ")" + many("[1m:]", 1000)),
    HostileText("signs", many("-", 100_000) + "1"),
    HostileText("subqueries", "x" + many("[1m:]", 100_000)),
    HostileText("parentheses in a range", "x[" + many("(", 10_000)),
    HostileText("signs in a range", "x[" + many("-", 10_000) + "1m]"),
    HostileText("sums in a range", "x[1m" + many("+1m", 10_000) + "]"),
    HostileText("sums", "x" + many(" + x", 10_000)),
    HostileText("powers", "x" + many(" ^ x", 10_000)),
    HostileText("aggregations", many("sum(", 10_000)),
    HostileText("calls", many("abs(", 600) + "x" + many(")", 600)),
    HostileText("a long text", "{a=\"" + many("b", 2 << 20) + "\"}"),
    HostileText("words that look ahead", many("fill ", 100_000)),
    HostileText("matchers", "x{" + many("a=\"b\",", 100_000) + "!"),
  ]
}
