import Artifacts

extension ServerAddresses {
  /// Where the submission's compose file publishes the servers; the course's ports where there is no compose file.
  public init(of workspace: Workspace) {
    let stack = workspace.stack
    self.init(
      app: Self.address(
        stack.apiService, container: stack.apiPorts.map(\.value), usual: 8000, in: workspace),
      prometheus: Self.address(
        stack.prometheusService, container: [9090], usual: 9090, in: workspace),
      grafana: Self.address(stack.grafanaService, container: [3000], usual: 3000, in: workspace),
      alertmanager: Self.address(
        stack.alertmanagerService, container: [9093], usual: 9093, in: workspace))
    if let file = workspace.sources.first(where: { $0.path == "vigie.yml" }) { override(by: file) }
  }

  private static func address(
    _ service: StackService?, container: [Int], usual: Int, in workspace: Workspace
  ) -> ServerAddress? {
    guard let service else {
      return workspace.stack.composeFiles.isEmpty
        ? local(usual, SourceLocation(path: ".")) : nil
    }
    let published = service.ports.filter { $0.host != nil }
    let fitting = published.first { port in
      container.contains { port.container?.contains($0) ?? false }
    }
    guard let port = fitting ?? published.first, let host = port.host else { return nil }
    return local(host.lowerBound, port.location)
  }

  private static func local(_ port: Int, _ location: SourceLocation) -> ServerAddress {
    ServerAddress(url: "http://localhost:\(port)", origin: .submission(location))
  }

  /// Takes the addresses of a `vigie.yml`: `app: http://localhost:8001`.
  private mutating func override(by file: SourceText) {
    guard let root = try? Node(yaml: file) else { return }
    let keys: [(String, WritableKeyPath<ServerAddresses, ServerAddress?>)] = [
      ("app", \.app), ("prometheus", \.prometheus), ("grafana", \.grafana),
      ("alertmanager", \.alertmanager),
    ]
    for (key, path) in keys {
      guard let entry = root.entry(key), let url = entry.value.text else { continue }
      let location = SourceLocation(path: file.path, line: entry.line)
      self[keyPath: path] = ServerAddress(url: url, origin: .submission(location))
    }
  }
}
