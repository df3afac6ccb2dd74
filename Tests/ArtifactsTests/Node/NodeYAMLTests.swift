import Artifacts
import Testing

struct NodeYAMLTests {
  private func read(_ text: String) throws -> Node {
    try Node(yaml: SourceText(path: "a.yml", text: text))
  }

  private func problem(_ text: String) -> SyntaxProblem? {
    do throws(SyntaxProblem) {
      _ = try Node(yaml: SourceText(path: "a.yml", text: text))
      return nil
    } catch {
      return error
    }
  }

  @Test func `values keep their line and column`() throws {
    let node = try read("services:\n  api:\n    ports:\n      - \"8000:8000\"\n")
    let ports = try #require(node["services"]?["api"]?["ports"])
    #expect(node["services"]?.entry("api")?.line == 2)
    #expect(ports.items?.first?.text == "8000:8000")
    #expect(ports.items?.first?.line == 4)
    #expect(ports.items?.first?.column == 9)
  }

  @Test(
    arguments: [
      ("8000:8000", .string("8000:8000")), ("9090", .number(9090, text: "9090")),
      ("1_000", .number(1000, text: "1_000")), ("0x10", .number(16, text: "0x10")),
      ("0644", .number(420, text: "0644")), ("0.95", .number(0.95, text: "0.95")),
      ("1e3", .number(1000, text: "1e3")), (".5", .number(0.5, text: ".5")),
      ("true", .boolean(true)), ("False", .boolean(false)), ("yes", .string("yes")),
      ("~", .null), ("", .null), ("null", .null), ("'true'", .string("true")),
      ("\"8000\"", .string("8000")), ("!!str 8000", .string("8000")), ("15s", .string("15s")),
      ("3.8.1", .string("3.8.1")), ("-", .sequence([Node(.null, line: 1, column: 5)])),
      ("2026-01-02", .string("2026-01-02")), ("$VAR", .string("$VAR")), ("+", .string("+")),
      (".inf", .number(.infinity, text: ".inf")), ("09", .number(9, text: "09")),
    ] as [(String, Node.Value)])
  func `scalars are what Compose and Prometheus take them for`(text: String, value: Node.Value)
    throws
  {
    let prefix = text == "-" ? "" : "a: "
    let node = try read(text == "-" ? "a:\n- " : prefix + text)
    if case .sequence(let items) = value {
      #expect(node["a"]?.items?.count == items.count)
      #expect(node["a"]?.items?.first?.isNull == true)
    } else {
      #expect(node["a"]?.value == value)
    }
  }

  @Test func `block scalars keep their lines`() throws {
    let node = try read("expr: |\n  a\n    / b\nnext: >-\n  one\n  two\n")
    #expect(node["expr"]?.text == "a\n  / b\n")
    #expect(node["expr"]?.line == 1)
    #expect(node["next"]?.text == "one two")
  }

  @Test func `merge keys bring in what the mapping does not say itself`() throws {
    let node = try read(
      """
      x-base: &base
        image: a
        restart: always
      api:
        <<: *base
        image: b
      both:
        <<: [*base, {image: c, user: root}]
      """)
    #expect(node["api"]?.entries?.map(\.key) == ["restart", "image"])
    #expect(node["api"]?["image"]?.text == "b")
    #expect(node["api"]?["restart"]?.line == 3)
    #expect(node["both"]?["image"]?.text == "a")
    #expect(node["both"]?["user"]?.text == "root")
    #expect(node["api"]?.duplicateEntries == [])
  }

  @Test func `keys that stand twice are kept and can be asked for`() throws {
    let node = try read("a: 1\nb:\n  c: 1\n  c: 2\na: 3\n")
    #expect(node.entries?.count == 3)
    #expect(node["a"]?.text == "3")
    #expect(node.duplicateEntries.map(\.line) == [5])
    #expect(node.allDuplicateEntries.map(\.key) == ["c", "a"])
  }

  @Test func `every document of a file is read`() throws {
    let source = SourceText(path: "a.yml", text: "---\na: 1\n---\nb: 2\n...\n")
    let documents = try Node.yamlDocuments(source)
    #expect(documents.map { $0.entries?.first?.key } == ["a", "b"])
    #expect(try Node.yamlDocuments(SourceText(path: "a.yml", text: "# nothing\n")).isEmpty)
    #expect(try read("").isNull)
  }

  @Test(arguments: [
    ("a: [1, 2\nb: 3", "while parsing a flow sequence, did not find expected ',' or ']'", 2),
    (
      "a:\n\tb: 1",
      "while scanning for the next token, found character that cannot start any token", 2
    ),
    ("a: b: c", "mapping values are not allowed in this context", 1),
    ("a: *b", "unknown anchor 'b' referenced", 1),
    ("a: &b [*b]", "unknown anchor 'b' referenced", 1),
    ("a: 1\n? [b]\n: 2", "a key must be a text, not a list or a mapping", 2),
    ("<<: 3", "'<<' merges a mapping or a list of mappings", 1),
    ("a: 1\nb: \u{7}", "control characters are not allowed", 2),
    (
      "services:\n api:\n   image: a\n  db:\n",
      "while parsing a block mapping, did not find expected key", 4
    ),
  ])
  func `what is no YAML is refused with its line`(text: String, message: String, line: Int) {
    let problem = problem(text)
    #expect(problem?.message == message)
    #expect(problem?.line == line)
  }

  @Test(arguments: ["[", "{", "- ", "? ", "{a: ", "[[],"])
  func `nesting without end is refused, not followed`(opening: String) {
    let problem = problem(String(repeating: opening, count: 100_000))
    #expect(problem?.message != nil)
  }

  @Test func `an alias bomb is refused at its bound`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let uses = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(uses)]\n"
    }
    #expect(
      problem(text)?.message == "holds more than 200000 values once its aliases are expanded")
  }

  @Test func `aliases cannot nest deeper than the bound`() {
    var text = "a0: &a0 [x]\n"
    for level in 1...250 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
    #expect(problem(text)?.message == "nested deeper than 200 levels")
  }

  @Test func `a bomb as a key is refused`() {
    #expect(
      problem("a: &a [x]\n? *a\n: b")?.message == "a key must be a text, not a list or a mapping")
    #expect(
      problem(String(repeating: "%TAG !a! b\n", count: 1000))?.message == "too many directives")
  }
}
