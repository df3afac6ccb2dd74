/// Compares a document with a schema, strictly.
struct SchemaValidator {
  private(set) var problems: [SyntaxProblem] = []
  /// The files that the document names, with their place.
  private(set) var files: [FileReference] = []

  /// Checks a mapping; null stands for one without fields.
  mutating func check(_ node: Node, against schema: Schema) {
    guard !node.isNull else { return apply(schema.rules, to: Node(.mapping([]), at: node)) }
    guard let entries = node.entries else { return mismatch(node, schema.type) }
    for entry in node.duplicateEntries {
      report("field \(entry.key) already set in type \(schema.type)", entry.line)
    }
    for entry in entries {
      guard let type = schema.fields[entry.key] else {
        report("field \(entry.key) not found in type \(schema.type)", entry.line)
        continue
      }
      check(entry.value, type, field: entry.key)
    }
    apply(schema.rules, to: node)
  }

  private mutating func apply(_ rules: [Schema.Rule], to node: Node) {
    for rule in rules { problems += rule(node) }
  }

  private mutating func report(_ message: String, _ line: Int) {
    problems.append(SyntaxProblem(message: message, line: line))
  }

  private mutating func mismatch(_ node: Node, _ type: String) {
    report("cannot unmarshal \(node.tagText) into \(type)", node.line)
  }

  private mutating func check(_ node: Node, _ type: FieldType, field: String) {
    switch type {
    case .anything: return
    case .list(let item, let emptyItem): checkList(node, item, emptyItem, field: field)
    case .map(let value): checkMap(node, value, field: field)
    case .object(let schema): check(node, against: schema())
    default: checkScalar(node, type, field: field)
    }
  }

  private mutating func checkList(
    _ node: Node, _ item: FieldType, _ emptyItem: String?, field: String
  ) {
    guard !node.isNull else { return }
    guard let items = node.items else { return mismatch(node, "[]\(item.goName)") }
    for element in items {
      if element.isNull, let emptyItem {
        report(emptyItem, element.line)
      } else {
        check(element, item, field: field)
      }
    }
  }

  private mutating func checkMap(_ node: Node, _ value: FieldType, field: String) {
    guard !node.isNull else { return }
    guard let entries = node.entries else { return mismatch(node, "map[string]\(value.goName)") }
    for entry in node.duplicateEntries {
      report("key \"\(entry.key)\" already set in map", entry.line)
    }
    for entry in entries { check(entry.value, value, field: field) }
  }

  private mutating func checkScalar(_ node: Node, _ type: FieldType, field: String) {
    guard !node.isNull else { return }
    guard let text = node.text else { return mismatch(node, type.goName) }
    if case .file = type, !text.isEmpty {
      files.append(FileReference(kind: .init(field: field), path: text, line: node.line))
    }
    if let message = ScalarSyntax.problem(in: text, of: node, as: type) {
      report(message, node.line)
    }
  }
}

extension Node {
  /// A value with the place of another node.
  init(_ value: Value, at node: Node) {
    self.init(value, line: node.line, column: node.column)
  }

  /// The YAML tag and the text with which Go's YAML reader names a value.
  var tagText: String {
    switch value {
    case .null: "!!null"
    case .boolean(let flag): "!!bool `\(flag)`"
    case .number(let number, let text):
      "\(number.rounded() == number && !text.contains(".") ? "!!int" : "!!float") `\(text)`"
    case .string(let text): "!!str `\(text.count > 10 ? text.prefix(7) + "..." : text[...])`"
    case .sequence: "!!seq"
    case .mapping: "!!map"
    }
  }
}

extension FieldType {
  /// The name of the type in Go.
  var goName: String {
    switch self {
    case .text, .regex, .file, .url, .webURL, .word, .duration, .goDuration, .byteCount: "string"
    case .boolean: "bool"
    case .integer: "int"
    case .natural: "uint"
    case .decimal: "float64"
    case .list(let item, _): "[]\(item.goName)"
    case .map(let value): "map[string]\(value.goName)"
    case .object(let schema): schema().type
    case .anything: "interface {}"
    }
  }
}
