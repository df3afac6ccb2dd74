/// Reads the pieces of a template into a tree.
struct TemplateParser {
  /// How deep blocks and parentheses may go.
  private static let deepest = 100

  private var pieces: ArraySlice<TemplatePiece>
  private var variables: [String]
  private(set) var definitions: [String: [TemplateNode]] = [:]
  private var depth = 0
  private var loops = 0
  private var line = 1

  init(_ pieces: [TemplatePiece], variables: [String]) {
    self.pieces = pieces[...]
    self.variables = variables + [""]
  }

  /// What ends a list of nodes.
  private enum Ending {
    case end, otherwise([TemplateToken], line: Int), nothing
  }

  mutating func template() throws(TemplateError) -> [TemplateNode] {
    let (nodes, ending) = try nodes()
    switch ending {
    case .nothing: return nodes
    case .end: throw TemplateError("unexpected {{end}}", line: line)
    case .otherwise: throw TemplateError("unexpected {{else}}", line: line)
    }
  }

  private mutating func nodes() throws(TemplateError) -> ([TemplateNode], Ending) {
    var nodes: [TemplateNode] = []
    while let piece = pieces.popFirst() {
      switch piece {
      case .text(let text): nodes.append(.text(text))
      case .action(let tokens, let line):
        self.line = line
        let (keyword, rest) = Self.keyword(tokens)
        switch keyword {
        case "end": return (nodes, .end)
        case "else": return (nodes, .otherwise(rest, line: line))
        default:
          if let node = try action(keyword, rest, all: tokens, line: line) { nodes.append(node) }
        }
      }
    }
    return (nodes, .nothing)
  }

  /// The first word of an action and what follows it.
  private static func keyword(_ tokens: [TemplateToken]) -> (String, [TemplateToken]) {
    let trimmed = tokens.drop { $0 == .space }
    guard case .word(let word) = trimmed.first else { return ("", Array(trimmed)) }
    return (word, Array(trimmed.dropFirst().drop { $0 == .space }))
  }

  private mutating func action(
    _ keyword: String, _ rest: [TemplateToken], all tokens: [TemplateToken], line: Int
  ) throws(TemplateError) -> TemplateNode? {
    switch keyword {
    case "if", "range", "with": return try block(keyword, rest, line: line)
    case "define":
      try define(rest, line: line)
      return nil
    case "block": return try inlineBlock(rest, line: line)
    case "template": return try call(rest, line: line)
    case "break", "continue":
      guard loops > 0 else { throw TemplateError("{{\(keyword)}} outside {{range}}", line: line) }
      return .leave(keyword == "break" ? .breaks : .continues)
    default: return .output(try pipeline(tokens, context: "command", line: line))
    }
  }

  private mutating func pipeline(
    _ tokens: [TemplateToken], context: String, line: Int
  ) throws(TemplateError) -> TemplatePipeline {
    var reader = TemplatePipelineReader(tokens, variables: variables, context: context, line: line)
    let pipeline = try reader.whole()
    variables = reader.variables
    return pipeline
  }

  private mutating func block(
    _ keyword: String, _ tokens: [TemplateToken], line: Int
  ) throws(TemplateError) -> TemplateNode {
    depth += 1
    guard depth <= Self.deepest else {
      throw TemplateError("blocks are nested too deep", line: line)
    }
    let known = variables
    defer {
      depth -= 1
      variables = known
    }
    let condition = try pipeline(tokens, context: keyword, line: line)
    if keyword == "range" { loops += 1 }
    let (body, ending) = try nodes()
    if keyword == "range" { loops -= 1 }
    let otherwise = try self.otherwise(ending, after: keyword, line: line)
    switch keyword {
    case "if": return .condition(condition, then: body, otherwise: otherwise)
    case "range": return .loop(condition, body: body, otherwise: otherwise)
    default: return .scope(condition, body: body, otherwise: otherwise)
    }
  }

  /// The nodes behind `{{else}}`, which may hold another condition.
  private mutating func otherwise(
    _ ending: Ending, after keyword: String, line: Int
  ) throws(TemplateError) -> [TemplateNode] {
    switch ending {
    case .end: return []
    case .nothing: throw TemplateError("unexpected EOF", line: line)
    case .otherwise(let tokens, let line):
      let (next, rest) = Self.keyword(tokens)
      if next == keyword, keyword != "range" { return [try block(keyword, rest, line: line)] }
      guard tokens.allSatisfy({ $0 == .space }) else {
        throw TemplateError("unexpected \(tokens.first?.text ?? "") in else", line: line)
      }
      let (nodes, last) = try nodes()
      guard case .end = last else {
        throw TemplateError("expected end; found {{else}} or the end of the text", line: line)
      }
      return nodes
    }
  }

  private mutating func define(_ tokens: [TemplateToken], line: Int) throws(TemplateError) {
    guard case .string(let name) = tokens.first else {
      throw TemplateError("missing name in define clause", line: line)
    }
    definitions[name] = try definition(line: line)
  }

  private mutating func definition(line: Int) throws(TemplateError) -> [TemplateNode] {
    depth += 1
    guard depth <= Self.deepest else {
      throw TemplateError("blocks are nested too deep", line: line)
    }
    let (known, outerLoops) = (variables, loops)
    (variables, loops) = ([""], 0)
    defer {
      depth -= 1
      (variables, loops) = (known, outerLoops)
    }
    let (body, ending) = try nodes()
    guard case .end = ending else { throw TemplateError("unexpected EOF", line: line) }
    return body
  }

  private mutating func inlineBlock(
    _ tokens: [TemplateToken], line: Int
  ) throws(TemplateError) -> TemplateNode {
    guard case .string(let name) = tokens.first else {
      throw TemplateError("missing name in block clause", line: line)
    }
    let argument = try pipeline(Array(tokens.dropFirst()), context: "block clause", line: line)
    definitions[name] = try definition(line: line)
    return .call(name: name, argument, line: line)
  }

  private mutating func call(
    _ tokens: [TemplateToken], line: Int
  ) throws(TemplateError) -> TemplateNode {
    guard case .string(let name) = tokens.first else {
      throw TemplateError("missing name in template clause", line: line)
    }
    let rest = tokens.dropFirst().drop { $0 == .space }
    guard !rest.isEmpty else { return .call(name: name, nil, line: line) }
    return .call(
      name: name, try pipeline(Array(rest), context: "template clause", line: line), line: line)
  }
}
