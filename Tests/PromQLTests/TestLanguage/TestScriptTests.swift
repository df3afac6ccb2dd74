import PromQL
import Testing
import Wording

struct TestScriptTests {
  private func outcomes(_ script: String) -> [TestOutcome] { TestScript(parsing: script).run() }

  @Test(arguments: [
    ("eval instant at 0 x\n  x 2", "x: expected 2, got 1"),
    ("eval instant at 0 x\n  y 1", "x is not expected, got 1"),
    ("eval instant at 0 x\n  x 1\n  y 1", "y is missing, expected 1"),
    ("eval instant at 0 1\n  2", "expected 2, got 1"),
    ("eval instant at 0 1\n  x 1", "series are expected, got the number 1"),
    ("eval instant at 0 x\n  1", "the number 1 is expected, got series"),
    ("eval range from 0 to 2m step 1m x\n  x 1 2", "x: expected 1 2, got 1 2 3"),
    (
      "eval instant at 0 x\n  expect fail",
      "an error is expected, but the evaluation succeeded"
    ),
    (
      "eval instant at 0 x +\n  x 1",
      "error: 1:4: parse error: unexpected end of input"
    ),
    (
      "eval instant at 0 x +\n  expect fail msg: nothing",
      "the error 'nothing' is expected, got '1:4: parse error: unexpected end of input'"
    ),
    (
      "eval instant at 2m rate(x[5m])\n  expect no_info\n  {} 0.008333333333333333",
      "unexpected remark: PromQL info: metric might not be a counter, name does not end in "
        + "_total/_sum/_count/_bucket: \"x\" (1:6)"
    ),
    (
      "eval instant at 0 x\n  expect warn\n  x 1", "a remark (warning) is missing: …"
    ),
    (
      "eval_ordered instant at 0 sort_desc({__name__=~\"x|z\"})\n  x 1\n  z 5",
      "z is expected at position 2, got at 1"
    ),
  ])
  func `a difference is told with both values`(command: String, difference: String) throws {
    let outcomes = outcomes("load 1m\n  x 1+1x2\n  z 5\n\n\(command)\n")
    #expect(outcomes.map { $0.difference?.text(in: .english) } == [difference])
  }

  @Test(arguments: [
    (
      "evaluate all",
      "'eval instant at TIME EXPRESSION' or "
        + "'eval range from START to END step STEP EXPRESSION' is expected"
    ),
    ("load\n  x 1", "the time between the values is missing, for example load 5m"),
    ("load 1x\n  x 1", "not a valid duration string: \"1x\""),
    ("reload 5m", "unknown command 'reload': load, clear or eval is expected"),
    ("eval instant at 5m", "the expression to evaluate is missing"),
  ])
  func `a line that makes no sense fails and the rest is run`(
    line: String, difference: String
  ) {
    let outcomes = outcomes("\(line)\n\neval instant at 0 1\n  1\n")
    #expect(outcomes.map { $0.difference?.text(in: .english) } == [difference, nil])
  }

  @Test func `lines are counted from one and comments are empty lines`() {
    let outcomes = outcomes("# a comment\nload 1m\n# ends the load\n\neval instant 5\n5\n")
    #expect(outcomes == [TestOutcome(line: 5, expression: "5", difference: nil)])
  }

  @Test func `several loads add up until they are cleared`() {
    let script = """
      load 1m
        x 1
        x 2

      load 1m
        y 3

      eval instant at 0 x + y
        {} 5

      clear

      eval instant at 0 {__name__=~"x|y"}

      """
    let isPassed = outcomes(script).allSatisfy { $0.isPassed }
    #expect(isPassed)
  }
}
