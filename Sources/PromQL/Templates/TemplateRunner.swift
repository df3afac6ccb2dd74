/// Fills a template in, within bounds.
struct TemplateRunner {
  /// Bounds that no template for people comes near.
  private static let longestOutput = 1 << 20
  private static let mostSteps = 200_000
  private static let deepestCall = 50

  private(set) var output = ""
  private let definitions: [String: [TemplateNode]]
  private let data: TemplateData
  private var variables: [(name: String, value: TemplateValue)]
  private var dot: TemplateValue
  private var steps = 0
  private var depth = 0
  private var line = 1

  init(definitions: [String: [TemplateNode]], data: TemplateData) {
    self.definitions = definitions
    self.data = data
    variables = data.variables
    dot = variables[0].value
  }

  mutating func run(_ nodes: [TemplateNode]) throws(TemplateError) {
    _ = try walk(nodes)
  }

  private func failure(_ message: String) -> TemplateError { TemplateError(message, line: line) }

  private mutating func step(_ count: Int = 1) throws(TemplateError) {
    steps += count
    guard steps <= Self.mostSteps else { throw failure("template takes too many steps") }
  }

  /// Runs nodes; returns how a loop around them is left, if it is.
  private mutating func walk(
    _ nodes: [TemplateNode]
  ) throws(TemplateError) -> TemplateNode.LoopExit? {
    for node in nodes {
      try step()
      if let exit = try walk(node) { return exit }
    }
    return nil
  }

  private mutating func walk(
    _ node: TemplateNode
  ) throws(TemplateError) -> TemplateNode.LoopExit? {
    switch node {
    case .text(let text): try write(text)
    case .output(let pipeline):
      line = pipeline.line
      let value = try evaluate(pipeline)
      if pipeline.variables.isEmpty { try write(value.text) }
    case .condition(let pipeline, let then, let otherwise):
      return try scoped { (runner) throws(TemplateError) in
        try runner.walk(try runner.evaluate(pipeline).isTrue ? then : otherwise)
      }
    case .scope(let pipeline, let body, let otherwise):
      return try scoped { (runner) throws(TemplateError) in
        let value = try runner.evaluate(pipeline)
        guard value.isTrue else { return try runner.walk(otherwise) }
        return try runner.with(dot: value) { (inner) throws(TemplateError) in
          try inner.walk(body)
        }
      }
    case .loop(let pipeline, let body, let otherwise):
      return try scoped { (runner) throws(TemplateError) in
        try runner.loop(pipeline, body: body, otherwise: otherwise)
      }
    case .call(let name, let pipeline, let line): try call(name, pipeline, line: line)
    case .leave(let exit): return exit
    }
    return nil
  }

  private mutating func write(_ text: String) throws(TemplateError) {
    output += text
    guard output.utf8.count <= Self.longestOutput else {
      throw failure("template's text is too long")
    }
  }

  /// Runs something whose variables are gone afterwards.
  private mutating func scoped<Result>(
    _ body: (inout TemplateRunner) throws(TemplateError) -> Result
  ) throws(TemplateError) -> Result {
    let count = variables.count
    defer { variables.removeLast(variables.count - count) }
    return try body(&self)
  }

  private mutating func with<Result>(
    dot value: TemplateValue, _ body: (inout TemplateRunner) throws(TemplateError) -> Result
  ) throws(TemplateError) -> Result {
    let outer = dot
    dot = value
    defer { dot = outer }
    return try body(&self)
  }

  private mutating func loop(
    _ pipeline: TemplatePipeline, body: [TemplateNode], otherwise: [TemplateNode]
  ) throws(TemplateError) -> TemplateNode.LoopExit? {
    let value = try value(of: pipeline)
    let elements = try elements(of: value)
    guard !elements.isEmpty else { return try walk(otherwise) }
    for (key, element) in elements {
      try step()
      let exit = try scoped { (runner) throws(TemplateError) in
        runner.bind(pipeline, key: key, element: element)
        return try runner.with(dot: element) { (inner) throws(TemplateError) in
          try inner.walk(body)
        }
      }
      if exit == .breaks { break }
    }
    return nil
  }

  private func elements(
    of value: TemplateValue
  ) throws(TemplateError) -> [(TemplateValue, TemplateValue)] {
    switch value {
    case .list(let items): return items.enumerated().map { (.integer($0.offset), $0.element) }
    case .map(let entries):
      return entries.sorted { $0.key < $1.key }.map { (.string($0.key), $0.value) }
    case .integer(let count):
      return (0..<min(max(count, 0), Self.mostSteps)).map { (.integer($0), .integer($0)) }
    case .none: return []
    case .boolean, .float, .string, .record, .time, .duration:
      throw failure("range can't iterate over \(value.text)")
    }
  }

  private mutating func bind(
    _ pipeline: TemplatePipeline, key: TemplateValue, element: TemplateValue
  ) {
    let values = pipeline.variables.count == 1 ? [element] : [key, element]
    for (name, value) in zip(pipeline.variables, values) {
      if pipeline.declares {
        variables.append((name, value))
      } else {
        assign(name, value)
      }
    }
  }

  private mutating func assign(_ name: String, _ value: TemplateValue) {
    guard let index = variables.lastIndex(where: { $0.name == name }) else { return }
    variables[index].value = value
  }

  private mutating func call(
    _ name: String, _ pipeline: TemplatePipeline?, line: Int
  ) throws(TemplateError) {
    self.line = line
    guard let body = definitions[name] else {
      throw failure("template \(GoText.quote(name)) not defined")
    }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepestCall else { throw failure("exceeded maximum template depth") }
    let argument: TemplateValue = if let pipeline { try value(of: pipeline) } else { .none }
    let outer = variables
    variables = [("", argument)]
    defer { variables = outer }
    _ = try with(dot: argument) { (inner) throws(TemplateError) in try inner.walk(body) }
  }

  /// The value of a pipeline, which its variables take.
  private mutating func evaluate(
    _ pipeline: TemplatePipeline
  ) throws(TemplateError) -> TemplateValue {
    let value = try value(of: pipeline)
    for name in pipeline.variables {
      if pipeline.declares {
        variables.append((name, value))
      } else {
        assign(name, value)
      }
    }
    return value
  }

  private mutating func value(
    of pipeline: TemplatePipeline
  ) throws(TemplateError) -> TemplateValue {
    line = pipeline.line
    var result: TemplateValue?
    for command in pipeline.commands { result = try value(of: command, last: result) }
    return result ?? .none
  }

  private mutating func value(
    of command: TemplateCommand, last: TemplateValue?
  ) throws(TemplateError) -> TemplateValue {
    guard let first = command.operands.first else { return .none }
    if case .function(let name) = first {
      return try call(function: name, command.operands.dropFirst(), last: last)
    }
    guard command.operands.count == 1, last == nil else {
      throw failure("can't give argument to non-function")
    }
    return try value(of: first)
  }

  private mutating func value(
    of operand: TemplateOperand
  ) throws(TemplateError) -> TemplateValue {
    switch operand {
    case .dot: return dot
    case .constant(let value): return value
    case .function(let name): return try call(function: name, [], last: nil)
    case .variable(let name): return variables.last { $0.name == name }?.value ?? .none
    case .parenthesized(let pipeline): return try value(of: pipeline)
    case .field(let owner, let name): return try field(name, of: try value(of: owner))
    }
  }

  private func field(
    _ name: String, of owner: TemplateValue
  ) throws(TemplateError) -> TemplateValue {
    switch owner {
    case .map(let entries): return entries[name] ?? .string("")
    case .record(let fields):
      guard let value = fields[name] else {
        throw failure("can't evaluate field \(name) in type \(owner.typeName)")
      }
      return value
    case .none: throw failure("nil data; no entry for key \(GoText.quote(name))")
    case .boolean, .integer, .float, .string, .list, .time, .duration:
      throw failure("can't evaluate field \(name) in type \(owner.typeName)")
    }
  }

  private mutating func call(
    function name: String, _ operands: ArraySlice<TemplateOperand>, last: TemplateValue?
  ) throws(TemplateError) -> TemplateValue {
    try step()
    var arguments: [TemplateValue] = []
    for operand in operands {
      let value = try value(of: operand)
      if name == "and" && !value.isTrue || name == "or" && value.isTrue { return value }
      arguments.append(value)
    }
    if let last { arguments.append(last) }
    guard let function = TemplateFunction.all[name] else {
      throw failure("function \(GoText.quote(name)) not defined")
    }
    do throws(TemplateFunction.Failure) {
      try function.check(arguments, name: name)
      return try function.body(arguments, data)
    } catch {
      throw failure(error.isPlain ? error.message : "error calling \(name): \(error.message)")
    }
  }
}
