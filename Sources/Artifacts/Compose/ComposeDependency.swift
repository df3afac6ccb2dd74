/// A service that another one waits for.
public struct ComposeDependency: Sendable, Equatable {
  /// The service that is waited for.
  public let service: String
  /// What is waited for, for example `service_healthy`; nil in the short form.
  public let condition: String?
  /// Where it is written.
  public let location: SourceLocation

  static func list(_ node: Node?, path: String) -> [ComposeDependency] {
    guard let node else { return [] }
    if let entries = node.entries {
      return entries.map { entry in
        ComposeDependency(
          service: entry.key, condition: entry.value["condition"]?.text,
          location: SourceLocation(path: path, line: entry.line))
      }
    }
    return node.locatedList(in: path).map {
      ComposeDependency(service: $0.value, condition: nil, location: $0.location)
    }
  }
}
