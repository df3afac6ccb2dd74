/// Reads a panel of the schema with `elements` and `layout`, in its versions v2alpha1 to v2.
struct ElementPanelReader {
  let name: String
  let node: Node
  let layout: DashboardLayout
  let variables: [DashboardVariable]

  var panel: Panel {
    let spec = node["spec"] ?? node
    let visual = spec["vizConfig"]
    let type = Self.plugin(of: visual)
    let fields = FieldConfiguration(visual?["spec"]?["fieldConfig"])
    return Panel(
      line: node.line, id: spec["id"]?.wholeNumber, type: type,
      kind: PanelKind.current(for: type), title: spec["title"]?.text?.withoutOuterSpace ?? "",
      titleLine: spec["title"]?.line ?? node.line, description: spec["description"]?.text,
      unit: fields.unit?.text, unitLine: fields.unit?.line ?? node.line,
      overrideUnits: fields.overrideUnits, thresholds: fields.thresholds,
      hasMappings: fields.hasMappings, datasource: nil, targets: targets(of: spec),
      position: layout.positions[name], row: layout.rows[name],
      libraryPanel: node["kind"]?.string == "LibraryPanel"
        ? spec["libraryPanel"]?["name"]?.text ?? name : nil)
  }

  /// The plugin's name is the `group`, in v2alpha1 the `kind`.
  private static func plugin(of node: Node?) -> String {
    if let group = node?["group"]?.text, !group.isEmpty { return group }
    let kind = node?["kind"]?.text ?? ""
    return kind == "VizConfig" || kind == "DataQuery" ? "" : kind
  }

  private func targets(of spec: Node) -> [PanelTarget] {
    let group = spec["data"]?["spec"] ?? spec["data"]
    return (group?["queries"]?.items ?? []).filter { $0.entries != nil }.map { query in
      let outer = query["spec"] ?? query
      let inner = outer["query"]
      return TargetReader(
        query: inner?["spec"] ?? inner ?? outer, refID: outer["refId"]?.text ?? "",
        datasource: Self.datasource(of: outer), isHidden: outer["hidden"]?.boolean ?? false,
        variables: variables
      ).target
    }
  }

  private static func datasource(of query: Node) -> DatasourceReference? {
    let kind = plugin(of: query["query"])
    let source = query["query"]?["datasource"] ?? query["datasource"]
    let name = source?["name"]?.text ?? source?["uid"]?.text
    let type = kind.isEmpty ? source?["type"]?.text : kind
    return type == nil && name == nil ? nil : DatasourceReference(kind: type, name: name)
  }
}
