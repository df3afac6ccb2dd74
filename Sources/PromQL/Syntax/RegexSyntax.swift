import CRE2

/// What the parser must know of a regular expression without running it on series.
enum RegexSyntax {
  /// What is wrong with it in Go's words, or nil. Prometheus 2 shows it with its anchors.
  static func problem(of pattern: String, dialect: Dialect = .v3) -> String? {
    guard !isPlain(pattern) else { return nil }
    let pattern = dialect == .v2 ? "^(?:\(pattern))$" : pattern
    return withRegex(pattern) { regex in cre2_error(regex).map { String(cString: $0) } }
      .map { goMessage($0, pattern: pattern) }
  }

  /// Whether a label that is missing satisfies it.
  static func matchesEmpty(_ pattern: String) -> Bool {
    if isPlain(pattern) {
      return pattern.isEmpty
        || pattern.split(separator: "|", omittingEmptySubsequences: false)
          .contains { $0.isEmpty }
    }
    return withRegex(pattern) { cre2_full_match($0, "", 0) }
  }

  /// Whether it matches a part of a text.
  static func isFound(_ pattern: String, in text: String) -> Bool {
    withRegex(pattern) { cre2_match($0, text, text.utf8.count, 0, false, nil, 0) }
  }

  /// Whether it holds nothing but letters, digits, alternatives and a few harmless signs.
  private static func isPlain(_ pattern: String) -> Bool {
    pattern.utf8.allSatisfy { $0.isAlphanumeric || $0.isOne(of: "|-:/., ") }
  }

  private static func withRegex<Result>(
    _ pattern: String, _ body: (OpaquePointer?) -> Result
  ) -> Result {
    let regex = cre2_new(pattern, pattern.utf8.count, true, true)
    defer { cre2_free(regex) }
    return body(regex)
  }

  private static let messages: [(re2: String, go: String)] = [
    ("missing ]", "missing closing ]"), ("missing )", "missing closing )"),
    ("unexpected )", "unexpected )"),
    ("no argument for repetition operator", "missing argument to repetition operator"),
    ("bad repetition operator", "invalid nested repetition operator"),
    ("invalid repetition size", "invalid repeat count"),
    ("invalid character class range", "invalid character class range"),
    ("invalid escape sequence", "invalid escape sequence"),
    ("trailing \\", "trailing backslash at end of expression"),
    ("invalid perl operator", "invalid or unsupported Perl syntax"),
    ("invalid named capture group", "invalid named capture"),
    ("invalid UTF-8", "invalid UTF-8"),
  ]

  /// RE2's message in the words of Go's library, with the part that it is about in backquotes.
  private static func goMessage(_ message: String, pattern: String) -> String {
    guard let known = messages.first(where: { message.hasPrefix($0.re2) }) else { return message }
    let rest = message.dropFirst(known.re2.count)
    guard rest.hasPrefix(": ") else { return "\(known.go)\(rest.isEmpty ? "" : ": `\(pattern)`")" }
    return "\(known.go): `\(rest.dropFirst(2))`"
  }
}
