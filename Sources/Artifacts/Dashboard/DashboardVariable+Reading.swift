extension DashboardVariable {
  /// Reads a variable of `templating.list`, or one of `variables` of the schema with elements.
  init?(_ node: Node) {
    let spec = node["spec"] ?? node
    guard let name = spec["name"]?.text, !name.isEmpty else { return nil }
    self.init(
      line: node.line, name: name, kind: Self.kind(of: node, spec), query: Self.query(of: spec),
      current: Self.values(spec["current"]?["value"] ?? spec["current"]),
      options: (spec["options"]?.items ?? []).compactMap { ($0["value"] ?? $0).text },
      allValue: spec["allValue"]?.text.flatMap { $0.isEmpty ? nil : $0 })
  }

  private static func kind(of node: Node, _ spec: Node) -> Kind {
    let written = node["spec"] == nil ? node["type"]?.text : node["kind"]?.text
    var name = (written ?? "").lowercased()
    if name.hasSuffix("variable") { name.removeLast("variable".count) }
    return Kind(rawValue: name == "text" ? "textbox" : name) ?? .other
  }

  private static func query(of spec: Node) -> String {
    guard let query = spec["query"] else { return spec["definition"]?.text ?? "" }
    if let text = query.text { return text }
    let inner = query["spec"] ?? query
    let text = inner["query"]?.text ?? inner["__legacyStringValue"]?.text ?? inner["expr"]?.text
    return text ?? spec["definition"]?.text ?? ""
  }

  private static func values(_ node: Node?) -> [String] {
    guard let node else { return [] }
    if let items = node.items { return items.compactMap(\.text) }
    return node.text.map { [$0] } ?? []
  }
}
