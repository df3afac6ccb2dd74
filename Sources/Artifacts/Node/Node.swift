/// A value of a YAML or JSON document that still knows where it stands.
public struct Node: Sendable, Equatable {
  /// What the value holds.
  public enum Value: Sendable, Equatable {
    case null
    case boolean(Bool)
    /// A number, with the text that stands in the file.
    case number(Double, text: String)
    case string(String)
    case sequence([Node])
    /// Entries in the order of the file; a key that is there twice stands twice.
    case mapping([Entry])
  }

  /// A key with its value.
  public struct Entry: Sendable, Equatable {
    /// The key as it is written.
    public let key: String
    /// The value itself.
    public let value: Node
    /// The line of the key, from 1.
    public let line: Int

    /// Puts one together from its parts.
    public init(key: String, value: Node, line: Int) {
      self.key = key
      self.value = value
      self.line = line
    }
  }

  /// The value itself.
  public let value: Value
  /// The line on which the value begins, from 1.
  public let line: Int
  /// The column at which the value begins, from 1.
  public let column: Int

  /// Puts one together from its parts.
  public init(_ value: Value, line: Int, column: Int) {
    self.value = value
    self.line = line
    self.column = column
  }
}

extension Node {
  /// The value of a key of a mapping (the last one where it is there twice); nil for another kind of node.
  public subscript(key: String) -> Node? {
    entries?.last { $0.key == key }?.value
  }

  /// The entry of a key of a mapping.
  public func entry(_ key: String) -> Entry? { entries?.last { $0.key == key } }

  /// The entries of a mapping; nil for another kind of node.
  public var entries: [Entry]? {
    guard case .mapping(let entries) = value else { return nil }
    return entries
  }

  /// The items of a sequence; nil for another kind of node.
  public var items: [Node]? {
    guard case .sequence(let items) = value else { return nil }
    return items
  }

  /// The text of a string, or of a number or Boolean as it is written; nil for null and collections.
  public var text: String? {
    switch value {
    case .string(let text), .number(_, let text): text
    case .boolean(let flag): flag ? "true" : "false"
    case .null, .sequence, .mapping: nil
    }
  }

  /// The text of a string only.
  public var string: String? {
    guard case .string(let text) = value else { return nil }
    return text
  }

  /// The value of a number. Inlined, it makes the optimiser of Swift 6.3.1 stop the build.
  @inline(never)
  public var number: Double? {
    guard case .number(let number, _) = value else { return nil }
    return number
  }

  /// The value of a number without a fraction.
  public var wholeNumber: Int? {
    guard let number else { return nil }
    return Int(exactly: number)
  }

  /// The value of a Boolean.
  public var boolean: Bool? {
    guard case .boolean(let flag) = value else { return nil }
    return flag
  }

  /// Whether the node is null.
  public var isNull: Bool { value == .null }
}
