/// A config or secret that a service is given as a file.
public struct ComposeFileGrant: Sendable, Equatable {
  /// The name under which the compose file knows it.
  public let source: String
  /// The path inside the container.
  public let target: String
  /// Where it is written.
  public let location: SourceLocation

  static func list(_ node: Node?, path: String, folder: String) -> [ComposeFileGrant] {
    (node?.items ?? []).compactMap { item in
      guard let source = item.text ?? item["source"]?.text else { return nil }
      let target = item["target"]?.text ?? source
      return ComposeFileGrant(
        source: source, target: target.hasPrefix("/") ? target : folder + target,
        location: SourceLocation(path: path, line: item.line))
    }
  }
}
