import Artifacts

extension Workspace {
  /// A line of the submission as evidence.
  func evidence(at location: SourceLocation) -> Evidence {
    guard location.line > 0, let source = sources.first(where: { $0.path == location.path }) else {
      return .file(location.path)
    }
    return .line(location.line, of: source)
  }

  /// Lines of the submission as evidence, each once.
  func evidence(at locations: [SourceLocation], limit: Int = 5) -> [Evidence] {
    var known: Set<SourceLocation> = []
    return locations.filter { known.insert($0).inserted }.prefix(limit).map { evidence(at: $0) }
  }
}
