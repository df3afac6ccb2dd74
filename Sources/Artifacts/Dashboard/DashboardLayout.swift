/// Where the elements of a dashboard stand: a grid, rows, tabs, or rows within tabs.
struct DashboardLayout {
  private(set) var positions: [String: PanelPosition] = [:]
  private(set) var rows: [String: String] = [:]
  private(set) var rowTitles: [String] = []

  init(_ node: Node?) {
    if let node { read(node, row: nil, depth: 0) }
  }

  private mutating func read(_ node: Node, row: String?, depth: Int) {
    guard depth < 20 else { return }
    let spec = node["spec"] ?? node
    for item in spec["items"]?.items ?? [] { place(item, row: row) }
    for group in (spec["rows"]?.items ?? []) + (spec["tabs"]?.items ?? []) {
      let inner = group["spec"] ?? group
      let title = inner["title"]?.text
      if let title { rowTitles.append(title) }
      if let layout = inner["layout"] { read(layout, row: title ?? row, depth: depth + 1) }
    }
  }

  private mutating func place(_ item: Node, row: String?) {
    let spec = item["spec"] ?? item
    guard let name = spec["element"]?["name"]?.text else { return }
    rows[name] = row
    positions[name] = PanelPosition(spec)
  }
}
