/// A text of an alert with parts in braces that are filled in when it fires.
///
/// The language of Go's `text/template` with the functions of Prometheus; `$labels`, `$externalLabels`,
/// `$externalURL` and `$value` are there from the start.
public struct Template: Sendable {
  let nodes: [TemplateNode]
  let definitions: [String: [TemplateNode]]
  /// Whether the text has no part in braces.
  public let isPlain: Bool

  /// Whether the text may ask a query, so that what it says depends on when it is filled in.
  let asksQueries: Bool

  static let variables = ["labels", "externalLabels", "externalURL", "value"]

  /// Reads a template.
  ///
  /// - Throws: What Prometheus refuses in a rule file.
  public init(parsing text: String) throws(TemplateError) {
    asksQueries = text.contains("query")
    guard text.utf8.contains(0x7B) else {
      (nodes, definitions, isPlain) = ([.text(text)], [:], true)
      return
    }
    var lexer = TemplateLexer(text)
    var parser = TemplateParser(try lexer.pieces(), variables: Self.variables)
    nodes = try parser.template()
    definitions = parser.definitions
    isPlain = false
  }

  /// Fills the template in.
  ///
  /// - Throws: What keeps Prometheus from filling it in, such as a comparison of two kinds of value.
  public func expand(_ data: TemplateData) throws(TemplateError) -> String {
    if isPlain, case .text(let text) = nodes.first { return text }
    var runner = TemplateRunner(definitions: definitions, data: data)
    try runner.run(nodes)
    return runner.output
  }
}
