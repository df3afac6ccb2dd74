extension ComposeFile {
  /// Whether a document has services, under that key or one that can only mean it.
  static func isCompose(_ node: Node, name: String) -> Bool {
    guard let entries = node.entries else { return isComposeName(name) }
    guard node["apiVersion"] == nil, node["kind"] == nil else { return false }
    if let services = node["services"] {
      guard let children = services.entries else {
        return services.items == nil && isComposeName(name)
      }
      return isComposeName(name) || children.contains { looksLikeService($0.value) }
    }
    return isComposeName(name) || entries.contains { holdsServices($0.value) }
  }

  /// Whether a file's name is one that people give to compose files.
  static func isComposeName(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.contains("compose") && (name.hasSuffix(".yml") || name.hasSuffix(".yaml"))
  }

  /// The entries that are services: under `services`, under a key that is misspelt, or beside it.
  static func serviceEntries(_ node: Node) -> [Node.Entry] {
    let stray = (node.entries ?? []).filter { !ComposeSchema.isTopLevel($0.key) }
    let misspelt = stray.filter { holdsServices($0.value) }.flatMap { $0.value.entries ?? [] }
    let beside = stray.filter { looksLikeService($0.value) }
    return (node["services"]?.entries ?? []) + misspelt + beside
  }

  static func looksLikeService(_ node: Node) -> Bool {
    guard node.entries != nil else { return false }
    let image = node["image"]?.text != nil
    return image || node["build"] != nil || node["extends"] != nil || node["networks"] != nil
      || node["volumes"] != nil || node["environment"] != nil || node["ports"] != nil
  }

  private static func holdsServices(_ node: Node) -> Bool {
    guard let children = node.entries, !children.isEmpty else { return false }
    return children.contains {
      $0.value["image"]?.text != nil || ($0.value["build"] != nil && $0.value["ports"] != nil)
    }
  }

  static func definitions(_ node: Node) -> [ComposeResource: Set<String>] {
    var definitions: [ComposeResource: Set<String>] = [:]
    for resource in ComposeResource.allCases where resource != .service {
      definitions[resource] = Set((node[resource.key]?.entries ?? []).map(\.key))
    }
    return definitions
  }

  static func externalNetworks(_ node: Node?) -> [String: String] {
    var names: [String: String] = [:]
    for entry in node?.entries ?? [] where entry.value["external"] != nil {
      let name = entry.value["name"] ?? entry.value["external"]?["name"]
      names[entry.key] = name?.text ?? entry.key
    }
    return names
  }

  static func texts(_ node: Node?, _ key: String, path: String = "") -> [String: Located<String>] {
    var texts: [String: Located<String>] = [:]
    for entry in node?.entries ?? [] {
      texts[entry.key] = entry.value[key]?.located(in: path)
    }
    return texts
  }

  static func includes(_ node: Node?, path: String) -> [Located<String>] {
    (node?.items ?? []).flatMap { ($0["path"] ?? $0).locatedList(in: path) }
  }
}
