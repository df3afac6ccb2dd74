/// A part of a template that has been read.
indirect enum TemplateNode: Sendable {
  case text(String)
  case output(TemplatePipeline)
  case condition(TemplatePipeline, then: [TemplateNode], otherwise: [TemplateNode])
  case loop(TemplatePipeline, body: [TemplateNode], otherwise: [TemplateNode])
  case scope(TemplatePipeline, body: [TemplateNode], otherwise: [TemplateNode])
  case call(name: String, TemplatePipeline?, line: Int)
  case leave(LoopExit)

  /// How a loop is left early.
  enum LoopExit: Sendable {
    case breaks, continues
  }
}

/// Commands, each of which gets the result of the one before as its last argument.
struct TemplatePipeline: Sendable {
  /// The variables that take the result.
  let variables: [String]
  /// Whether the variables are new ones.
  let declares: Bool
  let commands: [TemplateCommand]
  let line: Int
}

/// An operand, or a function with its arguments.
struct TemplateCommand: Sendable {
  let operands: [TemplateOperand]
}

/// What a value comes from.
indirect enum TemplateOperand: Sendable {
  case dot
  case constant(TemplateValue)
  case function(String)
  case variable(String)
  case parenthesized(TemplatePipeline)
  case field(TemplateOperand, String)
}
