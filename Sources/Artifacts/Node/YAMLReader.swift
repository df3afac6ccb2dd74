/// Builds nodes from the events of a YAML file, within ``YAMLBounds``.
struct YAMLReader {
  /// What an anchor stands for, and what using it costs.
  private struct Anchored {
    let node: Node
    let size: Int
    let depth: Int
  }

  private let events: YAMLEvents
  private var anchors: [String: Anchored] = [:]
  /// Nodes so far, those that aliases repeat included.
  private var size = 0
  /// How many collections enclose the current event.
  private var depth = 0
  /// The deepest collection met since the last anchored node began.
  private var deepest = 0

  init(_ events: YAMLEvents) {
    self.events = events
  }

  mutating func documents(upTo limit: Int) throws(SyntaxProblem) -> [Node] {
    var documents: [Node] = []
    while documents.count < limit {
      guard case .documentStart = try events.next().kind else { break }
      anchors = [:]
      documents.append(try node(from: try events.next()))
      _ = try events.next()
    }
    return documents
  }

  private mutating func node(from event: YAMLEvents.Event) throws(SyntaxProblem) -> Node {
    switch event.kind {
    case .alias(let name): return try repeated(name, at: event)
    case .scalar(let scalar, let anchor):
      try grow(by: 1, at: event)
      let scalar = try scalar.decoded(at: event)
      let node = Node(scalar.value, line: event.line, column: event.column)
      if let anchor { anchors[anchor] = Anchored(node: node, size: 1, depth: 0) }
      return node
    case .sequenceStart(let anchor):
      return try collection(at: event, anchor: anchor) { (reader) throws(SyntaxProblem) in
        .sequence(try reader.items())
      }
    case .mappingStart(let anchor):
      return try collection(at: event, anchor: anchor) { (reader) throws(SyntaxProblem) in
        .mapping(try reader.entries())
      }
    case .documentStart, .close, .end: return Node(.null, line: event.line, column: event.column)
    }
  }

  private mutating func collection(
    at event: YAMLEvents.Event, anchor: String?,
    content: (inout YAMLReader) throws(SyntaxProblem) -> Node.Value
  ) throws(SyntaxProblem) -> Node {
    let sizeBefore = size
    let deepestBefore = deepest
    try grow(by: 1, at: event)
    try descend(1, at: event)
    deepest = depth
    let node = Node(try content(&self), line: event.line, column: event.column)
    depth -= 1
    if let anchor {
      anchors[anchor] = Anchored(node: node, size: size - sizeBefore, depth: deepest - depth)
    }
    deepest = max(deepest, deepestBefore)
    return node
  }

  private mutating func repeated(
    _ name: String, at event: YAMLEvents.Event
  ) throws(SyntaxProblem) -> Node {
    guard let anchored = anchors[name] else {
      throw SyntaxProblem(
        message: "unknown anchor '\(name)' referenced", line: event.line, column: event.column)
    }
    try grow(by: anchored.size, at: event)
    try descend(anchored.depth, at: event)
    deepest = max(deepest, depth)
    depth -= anchored.depth
    return anchored.node
  }

  private mutating func items() throws(SyntaxProblem) -> [Node] {
    var items: [Node] = []
    while true {
      let event = try events.next()
      if event.isEnd { return items }
      items.append(try node(from: event))
    }
  }

  private mutating func entries() throws(SyntaxProblem) -> [Node.Entry] {
    var entries = YAMLEntries()
    while true {
      let event = try events.next()
      if event.isEnd { return entries.merged }
      let key = try self.key(from: event)
      let value = try node(from: try events.next())
      if case .scalar(let scalar, _) = event.kind, scalar.isMergeKey {
        try entries.merge(value, at: event)
      } else {
        entries.append(Node.Entry(key: key, value: value, line: event.line))
      }
    }
  }

  private mutating func key(from event: YAMLEvents.Event) throws(SyntaxProblem) -> String {
    if case .scalar(let scalar, nil) = event.kind {
      try grow(by: 1, at: event)
      return try scalar.decoded(at: event).text
    }
    let node = try node(from: event)
    if case .scalar(let scalar, _) = event.kind { return scalar.text }
    guard let text = node.text else {
      throw SyntaxProblem(
        message: "a key must be a text, not a list or a mapping", line: event.line,
        column: event.column)
    }
    return text
  }

  private mutating func grow(
    by nodes: Int, at event: YAMLEvents.Event
  ) throws(SyntaxProblem) {
    size += nodes
    guard size <= YAMLBounds.nodes else {
      throw SyntaxProblem(
        message: "holds more than \(YAMLBounds.nodes) values once its aliases are expanded",
        line: event.line, column: event.column)
    }
  }

  private mutating func descend(
    _ levels: Int, at event: YAMLEvents.Event
  ) throws(SyntaxProblem) {
    depth += levels
    guard depth <= YAMLBounds.depth else {
      throw SyntaxProblem(
        message: "nested deeper than \(YAMLBounds.depth) levels", line: event.line,
        column: event.column)
    }
  }
}
