import PromQL
import Testing

struct ParserTests {
  @Test(arguments: [
    ("1 + 2 * 3 ^ 4 ^ 5", "(1 + (2 * (3 ^ (4 ^ 5))))"),
    ("a or b and c unless d", "(a or ((b and c) unless d))"),
    ("a - b - c", "((a - b) - c)"),
    ("-a ^ 2", "-(a ^ 2)"),
    ("-a * b", "(-a * b)"),
    ("a == b + c", "(a == (b + c))"),
    ("a < bool b", "(a < bool b)"),
    ("2 * x offset 5m", "(2 * x offset 5m)"),
  ])
  func `operators bind as in Prometheus`(text: String, grouped: String) throws {
    #expect(try Expression(parsing: text).grouped == grouped)
  }

  @Test(arguments: [
    "SUM BY (job) (Rate)", "sum(sum) by (by)", "offset offset 5m", "on", "bool",
    "count without (by) (group)", "start @ end()",
  ])
  func `words of the language can be names where nothing else fits`(text: String) {
    let isWrong = text == "on" || text == "bool"
    #expect(((try? Expression(parsing: text)) == nil) == isWrong)
  }

  @Test(arguments: HostileText.all)
  func `hostile texts end in an error`(hostile: HostileText) {
    for dialect in Dialect.allCases {
      #expect(throws: PromQLError.self) {
        _ = try Expression(parsing: hostile.text, dialect: dialect)
      }
    }
  }

  @Test func `a tree of the greatest depth can be read, printed and compared`() throws {
    let text = String(repeating: "(", count: 240) + "x" + String(repeating: ")", count: 240)
    let expression = try Expression(parsing: text)
    #expect(expression.description == text)
    #expect(try Expression(parsing: expression.formatted()).normalized == expression.normalized)
  }

  @Test(arguments: ["9223372036854775808", "-1e300", "9.3e18", "Inf", "NaN"])
  func `times that do not fit are refused`(time: String) throws {
    #expect(throws: PromQLError.self) { _ = try Expression(parsing: "foo @ \(time)") }
  }

  @Test(arguments: [
    ("1_000", 1000.0), ("0x1F", 31), ("017", 15), ("0.5e1", 5), ("10m", 600), ("1h30m", 5400),
    (".5", 0.5), ("08", 8),
  ])
  func `numbers are read as Go reads them`(text: String, value: Double) throws {
    guard case .number(let literal) = try Expression(parsing: text) else {
      Issue.record("no number: \(text)")
      return
    }
    #expect(literal.value == value)
  }

  @Test func `a number with an underscore is for version 3 only`() {
    #expect((try? Expression(parsing: "1_000", dialect: .v2)) == nil)
    #expect((try? Expression(parsing: "x > 10m", dialect: .v2)) == nil)
  }

  @Test func `modifiers are kept as typed fields`() throws {
    let expression = try Expression(parsing: "x[5m] @ 1.5 offset -1h")
    guard case .matrixSelector(let matrix) = expression else {
      Issue.record("no range")
      return
    }
    #expect(matrix.window == .milliseconds(300_000))
    #expect(matrix.selector.at == .timestamp(1500))
    #expect(matrix.selector.offset == .milliseconds(-3_600_000))
  }

  @Test func `durations are computed when the step is known`() throws {
    guard case .matrixSelector(let matrix) = try Expression(parsing: "x[max_of(2*step(),1m)]")
    else {
      Issue.record("no range")
      return
    }
    let window = matrix.window
    #expect(try window.milliseconds(step: 15_000, queryRange: 0, bounds: .positive) == 60_000)
    #expect(try window.milliseconds(step: 60_000, queryRange: 0, bounds: .positive) == 120_000)
  }
}

extension Expression {
  /// The text with parentheses around every operation.
  fileprivate var grouped: String {
    switch self {
    case .binary(let operation):
      let symbol = operation.operator.rawValue + (operation.returnsBool ? " bool" : "")
      return "(\(operation.left.grouped) \(symbol) \(operation.right.grouped))"
    case .unary(let operation): return operation.sign.rawValue + operation.operand.grouped
    case .number, .string, .vectorSelector, .matrixSelector, .subquery, .call, .aggregation,
      .parenthesized:
      return description
    }
  }
}
