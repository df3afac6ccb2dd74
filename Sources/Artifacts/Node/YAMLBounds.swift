/// How much of a YAML file is read at most.
public enum YAMLBounds {
  /// Collections within one another, those that aliases bring in included.
  public static let depth = 200
  /// Values in all; each use of an alias counts as much as what it stands for.
  public static let nodes = 200_000
  /// Lines with a `%` directive: their cost grows with the square of their number.
  static let directives = 100

  static func checkDirectives(_ source: SourceText) throws(SyntaxProblem) {
    var line = 1
    var found = 0
    var isLineStart = true
    for byte in source.text.utf8 {
      if isLineStart && byte == UInt8(ascii: "%") { found += 1 }
      if found > directives { throw SyntaxProblem(message: "too many directives", line: line) }
      isLineStart = byte == UInt8(ascii: "\n")
      if isLineStart { line += 1 }
    }
  }
}
