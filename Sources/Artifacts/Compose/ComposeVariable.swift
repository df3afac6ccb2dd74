/// A variable of a container's environment or a build argument.
public struct ComposeVariable: Sendable, Equatable {
  /// The name.
  public let name: String
  /// The value; nil where it is taken from the shell that runs Compose.
  public let value: String?
  /// Where it is written.
  public let location: SourceLocation

  /// Reads a mapping, or a list of `NAME=value`.
  static func list(_ node: Node?, path: String) -> [ComposeVariable] {
    guard let node else { return [] }
    if let entries = node.entries {
      return entries.map { entry in
        ComposeVariable(
          name: entry.key, value: entry.value.text,
          location: SourceLocation(path: path, line: entry.line))
      }
    }
    return node.locatedList(in: path).map { item in
      let parts = item.value.split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return ComposeVariable(
        name: parts.first.map(String.init) ?? "", value: parts.dropFirst().first.map(String.init),
        location: item.location)
    }
  }
}
