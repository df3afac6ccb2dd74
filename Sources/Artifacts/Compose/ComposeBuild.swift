/// How Compose builds an image.
public struct ComposeBuild: Sendable, Equatable {
  /// The folder that is sent to Docker, as written; `.` where none is given.
  public let context: String
  /// The Dockerfile, relative to the context, where one is named.
  public let dockerfile: String?
  /// A Dockerfile written in the compose file itself.
  public let inlineDockerfile: String?
  /// The stage that is built; nil for the last one.
  public let target: String?
  /// Build arguments.
  public let arguments: [ComposeVariable]
  /// Where it is written.
  public let location: SourceLocation

  init?(_ node: Node, path: String) {
    location = SourceLocation(path: path, line: node.line)
    guard let entries = node.entries else {
      guard let text = node.text else { return nil }
      context = text
      dockerfile = nil
      inlineDockerfile = nil
      target = nil
      arguments = []
      return
    }
    guard !entries.isEmpty else { return nil }
    context = node["context"]?.text ?? "."
    dockerfile = node["dockerfile"]?.text
    inlineDockerfile = node["dockerfile_inline"]?.text
    target = node["target"]?.text
    arguments = ComposeVariable.list(node["args"], path: path)
  }
}
