import Testing
import TimeSeries

struct SeriesNotationTests {
  @Test(
    arguments: [
      ("{} 1 2 3", [1, 2, 3]),
      ("m 3-10x4", [3, -7, -17, -27, -37]),
      ("m -3-10x2 7 +5", [-3, -13, -23, 7, 5]),
      ("m 1 3 _ 5 _x2", [1, 3, nil, 5, nil, nil]),
      ("m 0x3", [0, 0, 0, 0]),
      ("m 1e3+1.5x1 -Inf +inf", [1000, 1001.5, -.infinity, .infinity]),
      ("m   ", []),
    ] as [(String, [Double?])])
  func `items are values, gaps and runs`(text: String, values: [Double?]) throws {
    #expect(try SeriesNotation(parsing: text).values == values)
  }

  @Test func `the end of a series is marked`() throws {
    let values = try SeriesNotation(parsing: "m 1 stale NaNx1").values
    #expect(values[1]?.isStaleMarker == true)
    #expect(values.dropFirst(2).allSatisfy { $0?.isNaN == true && $0?.isStaleMarker == false })
  }

  @Test func `labels may be quoted and end with a comma`() throws {
    let series = try SeriesNotation(parsing: #"{"my.metric", a='b', "c.d"=`\n`,} 1"#)
    #expect(series.labels == ["__name__": "my.metric", "a": "b", "c.d": "\\n"])
    #expect(try SeriesNotation.labels(parsing: #"up {a="\x41\u00e9"}"#)["a"] == "Aé")
  }

  @Test(arguments: [
    ("{} 1+1", "7: expected 'x' and a number of steps, got end of input"),
    ("m _a4", "4: unexpected 'a4' in the values"),
    ("m _-2", "4: unexpected '-2' in the values"),
    ("m -3-3 -3", "7: expected 'x' and a number of steps, got a space"),
    ("m 3+3x4-4", "8: unexpected '-4' in the values"),
    ("m 0x10x2", "7: unexpected 'x2' in the values"),
    ("m 1x99999999999999999999", "25: a series may have 10000000 steps at most"),
    ("m {a=1} 1", "6: expected a quoted text, got '1}'"),
    ("m {a=\"1\" 1", "10: expected ',' or '}' in the labels, got '1'"),
    ("m{a=\"1", "5: unterminated quoted string"),
    ("m{{schema:1}}", "2: native histograms are not supported"),
    ("m {{schema:1}}", "3: native histograms are not supported"),
    ("{} {{schema:1}}", "4: native histograms are not supported"),
    ("", "1: expected a series, got end of input"),
  ])
  func `what cannot be read is named with its place`(text: String, message: String) {
    #expect { try SeriesNotation(parsing: text) } throws: { "\($0)" == message }
  }

  @Test func `steps become times`() throws {
    let series = try SeriesNotation(parsing: "m 1 _ 2").series(startingAt: 1000, step: 500)
    #expect(series.samples.map(\.timestamp) == [1000, 2000])
  }
}
