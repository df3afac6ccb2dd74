/// Puts variables into the scalars of a compose file.
struct ComposeInterpolator {
  private let interpolation: Interpolation
  private let path: String
  private(set) var problems: [ComposeProblem] = []

  init(_ variables: [String: String], path: String) {
    interpolation = Interpolation(variables)
    self.path = path
  }

  mutating func apply(to node: Node) -> Node {
    switch node.value {
    case .string(let text):
      guard text.utf8.contains(UInt8(ascii: "$")) else { return node }
      return Node(.string(filled(text, line: node.line)), line: node.line, column: node.column)
    case .sequence(let items):
      var filled: [Node] = []
      for item in items { filled.append(apply(to: item)) }
      return Node(.sequence(filled), line: node.line, column: node.column)
    case .mapping(let entries):
      var filled: [Node.Entry] = []
      for entry in entries {
        filled.append(
          Node.Entry(key: entry.key, value: apply(to: entry.value), line: entry.line))
      }
      return Node(.mapping(filled), line: node.line, column: node.column)
    case .null, .boolean, .number: return node
    }
  }

  private mutating func filled(_ text: String, line: Int) -> String {
    let (result, isSound) = interpolation.apply(to: text)
    if !isSound {
      problems.append(
        ComposeProblem(.malformedVariable(text), at: SourceLocation(path: path, line: line)))
    }
    return result
  }
}
