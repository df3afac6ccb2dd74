extension Dashboard {
  /// Every dashboard that a JSON or YAML document holds, in any of Grafana's shapes; none for another document.
  public static func dashboards(in document: Node, path: String) -> [Dashboard] {
    if let items = document.items {
      return items.prefix(100).compactMap { Dashboard($0, path: path) }
    }
    return Dashboard(document, path: path).map { [$0] } ?? []
  }

  /// Reads one dashboard: as it is, wrapped in `dashboard`, or as the `spec` of a resource.
  private init?(_ document: Node, path: String) {
    let body = Self.body(of: document)
    guard let form = Self.form(of: body) else { return nil }
    let inputs = body["__inputs"] ?? document["__inputs"]
    let reader = DashboardReader(body: body, form: form)
    self.init(
      path: path, line: document.line, form: form,
      uid: (body["uid"]?.text ?? document["metadata"]?["name"]?.text).flatMap {
        $0.isEmpty ? nil : $0
      },
      title: form == .singlePanel ? "" : body["title"]?.text?.withoutOuterSpace ?? "",
      schemaVersion: body["schemaVersion"]?.wholeNumber,
      panels: reader.panels, rows: reader.rows, variables: reader.variables,
      inputs: inputs?.items?.compactMap { $0["name"]?.text } ?? [])
  }

  private static func body(of document: Node) -> Node {
    if let inner = document["dashboard"], form(of: inner) != nil { return inner }
    if let spec = document["spec"], form(of: spec) != nil { return spec }
    if let inner = document["spec"]?["dashboard"], form(of: inner) != nil { return inner }
    return document
  }

  private static func form(of node: Node) -> Form? {
    if let elements = node["elements"]?.entries {
      return node["layout"] != nil || elements.contains { isElement($0.value) } ? .elements : nil
    }
    if let panels = node["panels"]?.items, isDashboard(node, panels) { return .classic }
    if let rows = node["rows"]?.items, rows.contains(where: { $0["panels"]?.items != nil }) {
      return .rows
    }
    let isPanel = node["type"]?.string != nil && node["targets"]?.items != nil
    return isPanel && (node["gridPos"] ?? node["fieldConfig"]) != nil ? .singlePanel : nil
  }

  private static func isElement(_ node: Node) -> Bool {
    node["kind"]?.string == "Panel" || node["kind"]?.string == "LibraryPanel"
  }

  private static func isDashboard(_ node: Node, _ panels: [Node]) -> Bool {
    if panels.contains(where: { $0["targets"] != nil || $0["gridPos"] != nil }) { return true }
    if panels.contains(where: { $0["type"]?.string != nil && $0["title"] != nil }) { return true }
    return node["schemaVersion"] != nil || node["templating"] != nil
  }
}

/// Reads the parts of a dashboard whose shape is known.
struct DashboardReader {
  let body: Node
  let form: Dashboard.Form
  let variables: [DashboardVariable]

  init(body: Node, form: Dashboard.Form) {
    self.body = body
    self.form = form
    let list = body["templating"]?["list"]?.items ?? body["variables"]?.items ?? []
    variables = list.compactMap { DashboardVariable($0) }
  }

  var panels: [Panel] {
    switch form {
    case .classic: panels(in: body["panels"]?.items ?? [])
    case .rows:
      (body["rows"]?.items ?? []).flatMap { row in
        (row["panels"]?.items ?? []).map { panel($0, row: row["title"]?.text) }
      } + panels(in: body["panels"]?.items ?? [])
    case .elements: elementPanels
    case .singlePanel: [panel(body, row: nil)]
    }
  }

  var rows: [String] {
    switch form {
    case .classic:
      (body["panels"]?.items ?? []).filter { Self.isRow($0) }.compactMap { $0["title"]?.text }
    case .rows: (body["rows"]?.items ?? []).compactMap { $0["title"]?.text }
    case .elements: DashboardLayout(body["layout"]).rowTitles
    case .singlePanel: []
    }
  }

  /// Panels one after the other; those behind a row belong to it, those within a folded one too.
  private func panels(in items: [Node]) -> [Panel] {
    var row: String?
    var panels: [Panel] = []
    for item in items where item.entries != nil {
      if Self.isRow(item) {
        row = item["title"]?.text
        for nested in item["panels"]?.items ?? [] where !Self.isRow(nested) {
          panels.append(panel(nested, row: row))
        }
      } else {
        panels.append(panel(item, row: row))
      }
    }
    return panels
  }

  private static func isRow(_ node: Node) -> Bool { node["type"]?.string == "row" }

  private func panel(_ node: Node, row: String?) -> Panel {
    ClassicPanelReader(node: node, row: row, variables: variables).panel
  }

  private var elementPanels: [Panel] {
    let layout = DashboardLayout(body["layout"])
    let panels = (body["elements"]?.entries ?? []).filter { $0.value.entries != nil }.map {
      ElementPanelReader(
        name: $0.key, node: $0.value, layout: layout, variables: variables
      ).panel
    }
    return panels
  }
}
