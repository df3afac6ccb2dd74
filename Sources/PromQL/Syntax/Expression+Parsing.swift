extension Expression {
  /// Reads an expression and checks its types.
  ///
  /// - Throws: An error with Prometheus's own message and its place.
  public init(parsing text: String, dialect: Dialect = .v3) throws(PromQLError) {
    try self.init(parsing: Array(text.utf8), dialect: dialect)
  }

  /// Reads an expression out of bytes, which may be no valid UTF-8.
  public init(parsing bytes: [UInt8], dialect: Dialect = .v3) throws(PromQLError) {
    guard bytes.count <= SyntaxLimits.length else {
      let message = "expression is too long: more than \(SyntaxLimits.length) bytes"
      throw PromQLError([PromQLError.Problem(message, at: .none)], in: [])
    }
    var parser = Parser(bytes, dialect: dialect)
    do {
      self = try parser.parse()
    } catch {
      throw PromQLError(parser.problems, in: bytes)
    }
    guard parser.problems.isEmpty else { throw PromQLError(parser.problems, in: bytes) }
    var checker = TypeChecker(bytes: bytes)
    checker.check(self)
    guard checker.problems.isEmpty else { throw PromQLError(checker.problems, in: bytes) }
  }
}
