/// The fields that a mapping of a configuration may have, and what must hold between them.
struct Schema: Sendable {
  /// What must hold for a mapping.
  typealias Rule = @Sendable (Node) -> [SyntaxProblem]

  /// The name of the server's own type, which its messages carry.
  let type: String
  let fields: [String: FieldType]
  let rules: [Rule]

  /// - Parameters:
  ///   - fields: Types with the names of the fields of this type, separated by spaces.
  ///   - including: Schemas whose fields and rules hold here too.
  init(
    _ type: String, including: [Schema] = [], _ fields: KeyValuePairs<FieldType, String>,
    rules: [Rule] = []
  ) {
    self.type = type
    var all: [String: FieldType] = [:]
    for schema in including { all.merge(schema.fields) { old, _ in old } }
    for (type, names) in fields {
      for name in names.split(separator: " ") { all[String(name)] = type }
    }
    self.fields = all
    self.rules = including.flatMap(\.rules) + rules
  }
}

extension Schema {
  /// Fields that must not be set together.
  static func atMostOne(_ names: String..., message: String) -> Rule {
    { node in
      let present = names.compactMap { node.filled($0) }
      guard present.count > 1, let last = present.last else { return [] }
      return [SyntaxProblem(message: message, line: last.line)]
    }
  }

  /// Fields of which one at least must be set.
  static func required(_ names: String..., message: String) -> Rule {
    { node in
      names.contains { node.filled($0) != nil }
        ? [] : [SyntaxProblem(message: message, line: node.line)]
    }
  }

  /// Something that must not be so.
  static func refuse(
    _ message: String, when isBad: @escaping @Sendable (Node) -> Bool
  ) -> Rule {
    { node in isBad(node) ? [SyntaxProblem(message: message, line: node.line)] : [] }
  }

  /// A field whose text must be one of the words given.
  static func words(_ list: String) -> [String] { list.split(separator: " ").map(String.init) }
}

extension Node {
  /// The value of a key, unless it is null, an empty text or an empty collection.
  func filled(_ key: String) -> Node? {
    guard let value = self[key] else { return nil }
    switch value.value {
    case .null, .string(""): return nil
    case .sequence(let items): return items.isEmpty ? nil : value
    case .mapping: return value
    default: return value
    }
  }
}
