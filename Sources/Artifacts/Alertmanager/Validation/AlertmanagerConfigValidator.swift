/// Checks a configuration of Alertmanager as `amtool check-config` does, in its words.
public enum AlertmanagerConfigValidator {
  /// What Alertmanager would refuse, by line.
  public static func problems(in document: Node) -> [SyntaxProblem] {
    var validator = SchemaValidator()
    validator.check(document, against: AlertmanagerSchema.config)
    return validator.problems.sorted { ($0.line, $0.message) < ($1.line, $1.message) }
  }

  /// The files that the configuration names, in the order of the document.
  public static func files(in document: Node) -> [FileReference] {
    var validator = SchemaValidator()
    validator.check(document, against: AlertmanagerSchema.config)
    return validator.files
  }

  /// Whether a document looks like a configuration of Alertmanager, valid or not.
  public static func isLikely(_ document: Node) -> Bool {
    ["route", "receivers", "inhibit_rules"].contains { document[$0] != nil }
  }
}
