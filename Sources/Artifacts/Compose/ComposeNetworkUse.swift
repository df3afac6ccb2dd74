/// A network that a service joins.
public struct ComposeNetworkUse: Sendable, Equatable {
  /// The name under which the compose file knows the network.
  public let name: String
  /// More names under which the service is found on it.
  public let aliases: [String]
  /// Where it is written.
  public let location: SourceLocation

  static func list(_ node: Node?, path: String) -> [ComposeNetworkUse] {
    guard let node else { return [] }
    if let entries = node.entries {
      return entries.map { entry in
        ComposeNetworkUse(
          name: entry.key,
          aliases: (entry.value["aliases"]?.items ?? []).compactMap(\.text),
          location: SourceLocation(path: path, line: entry.line))
      }
    }
    return node.locatedList(in: path).map {
      ComposeNetworkUse(name: $0.value, aliases: [], location: $0.location)
    }
  }
}
