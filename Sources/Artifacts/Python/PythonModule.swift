/// A Python file, read without running it: broken code loses its broken lines, not the rest.
public struct PythonModule: Sendable, Equatable {
  /// The path inside the submission.
  public let path: String
  /// The statements at the top level.
  public let body: [PythonStatement]
  /// The first thing that Python itself would refuse for sure; nil where none was seen.
  public let problem: SyntaxProblem?

  /// Reads a file. Never fails, in time linear in the text.
  public init(_ source: SourceText) {
    var tokenizer = PythonTokenizer(source.text)
    tokenizer.run()
    var parser = PythonParser(tokenizer)
    path = source.path
    body = parser.parseModule()
    problem = tokenizer.problem ?? parser.problem
  }

  /// Every statement, outermost first.
  public func walk(_ visit: (PythonStatement) -> Void) {
    for statement in body { statement.walk(visit) }
  }
}
