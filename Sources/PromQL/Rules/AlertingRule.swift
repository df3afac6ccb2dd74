/// A rule that raises an alert for every series of its expression.
public struct AlertingRule: Sendable {
  /// The name of the alert.
  public let name: String
  /// What is evaluated.
  public let expression: Expression
  /// How long a series must be there before its alert fires, in milliseconds.
  public let hold: Int64
  /// How long an alert fires on once its series is gone, in milliseconds.
  public let keepFiringFor: Int64
  /// Labels to add, with templates as values.
  public let labels: [TemplatedText]
  /// Texts for people, with templates as values.
  public let annotations: [TemplatedText]

  /// A rule that raises an alert.
  public init(
    name: String, expression: Expression, hold: Int64 = 0, keepFiringFor: Int64 = 0,
    labels: [TemplatedText] = [], annotations: [TemplatedText] = []
  ) {
    self.name = name
    self.expression = expression
    self.hold = hold
    self.keepFiringFor = keepFiringFor
    self.labels = labels
    self.annotations = annotations
  }
}

/// A label or annotation of an alert, whose value is filled in.
public struct TemplatedText: Sendable {
  /// The name of the label or annotation.
  public let name: String
  /// The text of the template.
  public let text: String
  /// What its value is filled in from.
  public let template: Template

  /// A name with the text of its template.
  public init(name: String, text: String) throws(TemplateError) {
    self.name = name
    self.text = text
    template = try Template(parsing: text)
  }
}
