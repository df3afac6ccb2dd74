/// Reads what stands between braces as commands.
struct TemplatePipelineReader {
  private var tokens: ArraySlice<TemplateToken>
  private(set) var variables: [String]
  private let context: String
  private let line: Int
  private var depth = 0

  init(_ tokens: [TemplateToken], variables: [String], context: String, line: Int) {
    self.tokens = tokens[...]
    self.variables = variables
    self.context = context
    self.line = line
  }

  mutating func whole() throws(TemplateError) -> TemplatePipeline {
    let pipeline = try pipeline()
    guard tokens.isEmpty else {
      throw TemplateError(
        "unexpected \(tokens.first?.text ?? "") in \(context)", line: line)
    }
    return pipeline
  }

  private mutating func skipSpace() {
    while tokens.first == .space { tokens.removeFirst() }
  }

  private mutating func pipeline() throws(TemplateError) -> TemplatePipeline {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 100 else { throw TemplateError("parentheses are nested too deep", line: line) }
    let (names, declares) = try declaration()
    var commands: [TemplateCommand] = []
    while true {
      commands.append(try command(isFirst: commands.isEmpty))
      skipSpace()
      guard tokens.first == .pipe else { break }
      tokens.removeFirst()
    }
    if declares { variables += names }
    return TemplatePipeline(
      variables: names, declares: declares, commands: commands, line: line)
  }

  /// Variables that take the pipeline's result: `$x :=`, `$x =`, `$index, $element :=`.
  private mutating func declaration() throws(TemplateError) -> ([String], declares: Bool) {
    skipSpace()
    let start = tokens
    var names: [String] = []
    while case .variable(let name) = tokens.first {
      tokens.removeFirst()
      names.append(name)
      skipSpace()
      if tokens.first == .comma, context == "range", names.count < 2 {
        tokens.removeFirst()
        skipSpace()
        continue
      }
      if tokens.first == .declare || tokens.first == .assign {
        let declares = tokens.removeFirst() == .declare
        if !declares { for name in names { try check(variable: name) } }
        return (names, declares)
      }
      break
    }
    tokens = start
    return ([], false)
  }

  private func check(variable name: String) throws(TemplateError) {
    guard !variables.contains(name) else { return }
    throw TemplateError("undefined variable \"$\(name)\"", line: line)
  }

  private mutating func command(isFirst: Bool) throws(TemplateError) -> TemplateCommand {
    var operands: [TemplateOperand] = []
    while true {
      skipSpace()
      guard let operand = try operand() else { break }
      operands.append(operand)
      guard let next = tokens.first, next != .space, next != .pipe, next != .close else { continue }
      throw TemplateError("unexpected \(next.text) in operand", line: line)
    }
    guard !operands.isEmpty else { throw empty(isFirst: isFirst) }
    if !isFirst, case .constant = operands[0] {
      throw TemplateError("non executable command in pipeline stage 2", line: line)
    }
    return TemplateCommand(operands: operands)
  }

  private func empty(isFirst: Bool) -> TemplateError {
    guard let next = tokens.first, next != .pipe, next != .close else {
      return TemplateError("missing value for \(context)", line: line)
    }
    return TemplateError("unexpected \(next.text) in \(context)", line: line)
  }

  private mutating func operand() throws(TemplateError) -> TemplateOperand? {
    guard var operand = try term() else { return nil }
    while case .field(let name) = tokens.first {
      if case .constant(let value) = operand {
        throw TemplateError("unexpected . after term \(GoText.quote(value.text))", line: line)
      }
      tokens.removeFirst()
      operand = .field(operand, name)
    }
    return operand
  }

  private mutating func term() throws(TemplateError) -> TemplateOperand? {
    guard let token = tokens.first else { return nil }
    switch token {
    case .word(let name): return try word(name)
    case .field(let name):
      tokens.removeFirst()
      return .field(.dot, name)
    case .variable(let name):
      tokens.removeFirst()
      try check(variable: name)
      return .variable(name)
    case .string(let text):
      tokens.removeFirst()
      return .constant(.string(text))
    case .number(let text): return try number(text)
    case .character(let code):
      tokens.removeFirst()
      return .constant(.integer(code))
    case .dot:
      tokens.removeFirst()
      return .dot
    case .open: return try parenthesized()
    case .pipe, .comma, .declare, .assign, .close, .space: return nil
    }
  }

  private mutating func word(_ name: String) throws(TemplateError) -> TemplateOperand {
    tokens.removeFirst()
    switch name {
    case "true": return .constant(.boolean(true))
    case "false": return .constant(.boolean(false))
    case "nil": return .constant(.none)
    default:
      guard TemplateFunction.all[name] != nil else {
        throw TemplateError("function \(GoText.quote(name)) not defined", line: line)
      }
      return .function(name)
    }
  }

  private mutating func number(_ text: String) throws(TemplateError) -> TemplateOperand {
    tokens.removeFirst()
    let digits = text.filter { $0 != "_" }
    let isNegative = digits.hasPrefix("-")
    let unsigned = digits.drop { $0 == "-" || $0 == "+" }
    if unsigned.hasPrefix("0x"), let number = Int(unsigned.dropFirst(2), radix: 16) {
      return .constant(.integer(isNegative ? -number : number))
    }
    if let number = Int(digits) { return .constant(.integer(number)) }
    guard let number = try? NumberText.parse(String(unsigned)).get() else {
      throw TemplateError("bad number syntax: \(GoText.quote(text))", line: line)
    }
    return .constant(.float(isNegative ? -number : number))
  }

  private mutating func parenthesized() throws(TemplateError) -> TemplateOperand {
    tokens.removeFirst()
    let pipeline = try pipeline()
    skipSpace()
    guard tokens.first == .close else {
      throw TemplateError("unclosed left paren", line: line)
    }
    tokens.removeFirst()
    return .parenthesized(pipeline)
  }
}
