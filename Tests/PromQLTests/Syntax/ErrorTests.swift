import PromQL
import Testing

struct ErrorTests {
  @Test func `an error names line and column and what was expected`() throws {
    let error = try #require(throws: PromQLError.self) {
      _ = try Expression(parsing: "rate(http_requests_total)")
    }
    #expect(
      error.description
        == "1:6: parse error: expected type range vector in call to function \"rate\", "
        + "got instant vector")
  }

  @Test func `the caret stands below the part that the error is about`() throws {
    let text = "sum by (job) (\n  rate(été{a=\"é\"})\n)"
    let error = try #require(throws: PromQLError.self) { _ = try Expression(parsing: text) }
    #expect(
      error.rendered(in: text) == """
        2:8: parse error: unexpected character: 'é'
            rate(été{a="é"})
                 ^^^^^^^^^^^
        """)
  }

  @Test func `of a long line only what is near the place is shown`() throws {
    let text =
      String(repeating: "x + ", count: 200) + "\u{1B}[31m" + String(repeating: "y", count: 200)
    let error = try #require(throws: PromQLError.self) { _ = try Expression(parsing: text) }
    let lines = error.rendered(in: text).split(separator: "\n").map(String.init)
    #expect(lines[0] == "1:801: parse error: unexpected character: '\\x1b'")
    #expect(
      lines[1] == "  …" + String(repeating: "x + ", count: 15) + "\u{FFFD}[31m"
        + String(repeating: "y", count: 115) + "…")
    #expect(lines[2] == String(repeating: " ", count: 63) + String(repeating: "^", count: 120))
  }

  @Test(arguments: [
    ("sum(rate(x[5m] by (job)))", "unexpected <by> in aggregation"),
    ("a + on (b) group_left", "unexpected end of input in grouping opts, expected \"(\""),
    ("clamp(x,, 1)", "trailing commas not allowed in function call args"),
    (
      "unknown(x[)",
      "unexpected \")\" in subquery or range selector, expected number, duration, "
        + "step(), or range()"
    ),
    ("0x\"", "error parsing number: strconv.ParseFloat: parsing \"0x\": invalid syntax"),
    ("(a + b)[5m] !~", "ranges only allowed for vector selectors"),
    ("x anchored smoothed", "anchored and smoothed modifiers cannot be used together"),
    ("a and fill(0) b", "filling in missing series not allowed for set operators"),
  ])
  func `of several problems the one that a reader meets first is told`(
    text: String, message: String
  ) throws {
    let error = try #require(throws: PromQLError.self) { _ = try Expression(parsing: text) }
    #expect(error.message == message)
  }

  @Test(arguments: [
    ("foo{a=~\"[\"}", "1:5: parse error: error parsing regexp: missing closing ]: `[)$`"),
    ("foo{a=~\"(\"}", "1:5: parse error: error parsing regexp: missing closing ): `^(?:()$`"),
    ("foo[5]", "1:5: parse error: missing unit character in duration"),
    ("foo)", "1:5: parse error: unexpected right parenthesis ')'"),
    (
      "holt_winters(foo, 1, 1)",
      "1:14: parse error: expected type range vector in call to function"
        + " \"holt_winters\", got instant vector"
    ),
    ("mad_over_time(foo[5m])", "1:1: parse error: unknown function with name \"mad_over_time\""),
    ("foo offset 1", "1:12: parse error: unexpected number \"1\" in offset, expected duration"),
  ])
  func `the older dialect has messages of its own`(text: String, message: String) throws {
    let error = try #require(throws: PromQLError.self) {
      _ = try Expression(parsing: text, dialect: .v2)
    }
    #expect(error.description == message)
  }
}
