import Artifacts
import Testing

/// A text with a name, so that a failing test does not print all of it.
struct HostileText: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String

  init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }

  var testDescription: String { name }
}

/// Text that is made to break a reader: each one must end, soon.
struct HostilePythonTests {
  static let texts: [HostileText] = [
    HostileText("nested brackets", String(repeating: "(", count: 100_000)),
    HostileText(
      "nested and closed",
      String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    ),
    HostileText("nested braces", String(repeating: "{1:", count: 100_000)),
    HostileText("nested calls", String(repeating: "f(", count: 100_000)),
    HostileText("a long chain", "a" + String(repeating: ".b", count: 100_000)),
    HostileText("a long chain of calls", "a" + String(repeating: "()", count: 100_000)),
    HostileText("a long chain of subscripts", "a" + String(repeating: "[0]", count: 100_000)),
    HostileText("prefixes", String(repeating: "not ", count: 100_000) + "a"),
    HostileText("signs", String(repeating: "-", count: 100_000) + "a"),
    HostileText("awaits", String(repeating: "await ", count: 100_000) + "a"),
    HostileText("lambdas", String(repeating: "lambda: ", count: 100_000) + "a"),
    HostileText("conditionals", String(repeating: "a if b else ", count: 100_000) + "c"),
    HostileText("operators", String(repeating: "a + ", count: 100_000) + "c"),
    HostileText("assignments", String(repeating: "a = ", count: 100_000) + "c"),
    HostileText("walruses", String(repeating: "(a := ", count: 100_000) + "c"),
    HostileText("stars", String(repeating: "*", count: 100_000) + "a"),
    HostileText("decorators", String(repeating: "@a\n", count: 100_000) + "def f(): pass"),
    HostileText("elif", "if a: b\n" + String(repeating: "elif a: b\n", count: 50_000)),
    HostileText(
      "ever deeper blocks",
      (0..<2_000).map { String(repeating: " ", count: $0) + "if a:\n" }.joined()
    ),
    HostileText("blocks on one line", String(repeating: "if a: ", count: 100_000)),
    HostileText("one line of a megabyte", "x = '" + String(repeating: "a", count: 1_000_000) + "'"),
    HostileText("one name of a megabyte", String(repeating: "a", count: 1_000_000)),
    HostileText("one number of a megabyte", String(repeating: "9", count: 1_000_000)),
    HostileText("strings never closed", String(repeating: "'a\n", count: 100_000)),
    HostileText("triple quotes", String(repeating: "'''", count: 100_001)),
    HostileText("f-strings never closed", String(repeating: "f\"{\"", count: 100_000)),
    HostileText("f-strings in f-strings", String(repeating: "f\"{", count: 100_000)),
    HostileText("quotes in an f-string", "f\"{" + String(repeating: "'a' ", count: 100_000)),
    HostileText("backslashes", String(repeating: "\\\n", count: 100_000)),
    HostileText("zeros", String(repeating: "\0", count: 100_000) + "a = 1"),
    HostileText("closing brackets", String(repeating: ")", count: 100_000)),
    HostileText("commas", String(repeating: ",", count: 100_000)),
    HostileText("colons", String(repeating: ":", count: 100_000)),
    HostileText("matches", String(repeating: "match a:\n", count: 50_000)),
    HostileText("matches on one line", String(repeating: "match a ", count: 100_000)),
    HostileText("withs", String(repeating: "with (", count: 50_000)),
    HostileText("comprehensions", "[a " + String(repeating: "for a in b ", count: 100_000) + "]"),
    HostileText("dedents", String(repeating: "if a:\n    b\n", count: 50_000)),
    HostileText("parameters", "def f(" + String(repeating: "a=b, ", count: 100_000) + "): pass"),
    HostileText("right-to-left marks", "\u{202E}a = 'x\u{202C}' # \u{200F}"),
    HostileText(
      "replaced bytes", String(decoding: (0..<100_000).map { UInt8($0 % 256) }, as: UTF8.self)),
  ]

  @Test(.timeLimit(.minutes(5)), arguments: texts)
  func `hostile text is read to its end`(hostile: HostileText) {
    let text = hostile.text + "\nlast = 1\n"
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).count
    var visited: [Int] = []
    PythonModule(SourceText(path: "a.py", text: text)).walk { statement in
      visited.append(statement.line)
      for expression in statement.expressions { expression.walk { _ in } }
    }
    #expect(visited.allSatisfy { (1...lines).contains($0) })
  }

  @Test func `what follows the hostile line is still read`() {
    let text = String(repeating: "(", count: 5_000) + "\nimport os\n"
    #expect(PythonOutline(text).lines.last == "2 import os")
  }
}
