extension PythonExpression {
  /// Reads a text that is one expression, such as what an f-string fills in.
  public init(parsing text: String) {
    var tokenizer = PythonTokenizer(text)
    tokenizer.run()
    var parser = PythonParser(tokenizer)
    self = parser.parseList()
  }
}
