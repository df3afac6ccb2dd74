import Artifacts
import Testing

struct JSONReaderTests {
  @Test func `every value knows its line and column`() throws {
    let node = try Self.read("{\n  \"é\": [1, \"é\", true],\n  \"b\": null\n}")
    let items = node["é"]?.items ?? []
    #expect(items.map(\.line) == [2, 2, 2])
    #expect(items.map(\.column) == [9, 12, 17])
    #expect(node.entry("b")?.line == 3)
    #expect(node["b"]?.isNull == true)
  }

  @Test func `a key that stands twice is kept twice`() throws {
    let node = try Self.read(#"{"a": 1, "a": 2}"#)
    #expect(node.entries?.map(\.key) == ["a", "a"])
    #expect(node["a"]?.number == 2)
  }

  @Test(arguments: [
    (#""a\n\t\"\\\/\u00e9""#, "a\n\t\"\\/é"), (#""\ud83d\ude00""#, "😀"),
    (#""\ud83d-""#, "\u{FFFD}-"), (#""\ude00\ud83d""#, "\u{FFFD}\u{FFFD}"), ("\"été 😀\"", "été 😀"),
  ])
  func `strings are unescaped`(_ json: String, _ text: String) throws {
    #expect(try Self.read(json).string == text)
  }

  @Test(arguments: [
    ("0", 0.0), ("-0.5e1", -5), ("12345678901", 12_345_678_901), ("1E2", 100), ("-7", -7),
  ])
  func `numbers keep their value and their text`(_ json: String, _ number: Double) throws {
    let node = try Self.read(json)
    #expect(node.number == number)
    #expect(node.text == json)
  }

  @Test(arguments: [
    ("", "1:1 the file is empty, a JSON value was expected"),
    ("[1,]", "1:4 a comma before ']': remove it"),
    ("{\"a\":1,\n}", "2:1 a comma before '}': remove it"),
    ("{'a':1}", "1:2 a name in single quotes: JSON wants double quotes"),
    ("['a']", "1:2 single quotes: JSON wants double quotes"),
    ("\u{FEFF}{}", "1:1 a byte order mark (U+FEFF) before the JSON"),
    ("{a:1}", "1:2 'a' where a name in double quotes was expected"),
    ("{\"a\" 1}", "1:6 ':' is missing after the name \"a\""),
    ("[1 2]", "1:4 ',' or ']' is missing before '2'"),
    ("[True]", "1:2 'True' is Python: JSON writes 'true'"),
    ("[None]", "1:2 'None' is no JSON: write 'null'"),
    ("[NaN]", "1:2 'NaN' is no JSON number"),
    ("// x\n{}", "1:1 a comment: JSON has none"),
    ("{} {}", "1:4 '{' after the end of the JSON value"),
    ("[\n1", "2:2 the file ends inside the array that begins on line 1"),
    ("\"abc", "1:1 the string that begins here is never closed"),
    ("\"a\nb\"", "1:3 a line break inside a string: close the string or write \\n"),
    ("\"\\x\"", "1:2 '\\x' is no escape of JSON"),
    ("\"\\u12g4\"", "1:2 '\\u' wants four hexadecimal digits"),
    ("01", "1:3 a number may not begin with a needless 0"),
    ("-", "1:2 a digit is missing after '-'"),
    ("1.", "1:3 a digit is missing after '.'"), ("1e", "1:3 a digit is missing in the exponent"),
    ("1x", "1:2 'x' after a number"), ("\"\\", "1:2 the file ends inside a string"),
  ])
  func `what is no JSON is refused by its name`(_ json: String, _ message: String) {
    #expect(Self.problem(json) == message)
  }

  @Test(arguments: ["[", "{\"a\":"])
  func `100,000 nested collections are a problem, not a crash`(_ opening: String) {
    let json = String(repeating: opening, count: 100_000)
    #expect(
      Self.problem(json)?.hasSuffix("more than 200 objects and arrays within one another") == true)
  }

  @Test func `the number of values is bounded`() {
    let json = "[" + String(repeating: "0,", count: 200_000) + "0]"
    #expect(Self.problem(json)?.hasSuffix("more than 200000 values: the rest is not read") == true)
  }

  private static func read(_ json: String) throws(SyntaxProblem) -> Node {
    try Node(json: SourceText(path: "a.json", text: json))
  }

  private static func problem(_ json: String) -> String? {
    do {
      _ = try read(json)
      return nil
    } catch {
      return "\(error.line):\(error.column) \(error.message)"
    }
  }
}
