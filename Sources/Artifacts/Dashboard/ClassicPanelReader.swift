/// Reads a panel of the classic schema, of today or of the days of `graph` and `singlestat`.
struct ClassicPanelReader {
  let node: Node
  let row: String?
  let variables: [DashboardVariable]

  var panel: Panel {
    let type = node["type"]?.text ?? ""
    let unit = unitNode
    let datasource = DatasourceReference(node["datasource"])
    return Panel(
      line: node.line, id: node["id"]?.wholeNumber, type: type,
      kind: PanelKind.current(for: type), title: node["title"]?.text?.withoutOuterSpace ?? "",
      titleLine: node["title"]?.line ?? node.line, description: node["description"]?.text,
      unit: unit?.text, unitLine: unit?.line ?? node.line, overrideUnits: fields.overrideUnits,
      thresholds: thresholds, hasMappings: fields.hasMappings, datasource: datasource,
      targets: (node["targets"]?.items ?? []).filter { $0.entries != nil }.map {
        target($0, panelSource: datasource)
      },
      position: PanelPosition(node["gridPos"]), row: row,
      libraryPanel: node["libraryPanel"]?["name"]?.text ?? node["libraryPanel"]?["uid"]?.text)
  }

  private var fields: FieldConfiguration { FieldConfiguration(node["fieldConfig"]) }

  /// Grafana 6 kept the defaults of a gauge in its options.
  private var fieldOptions: Node? { node["options"]?["fieldOptions"] }

  private var unitNode: Node? {
    let candidates = [
      fields.unit, fieldOptions?["defaults"]?["unit"], node["options"]?["yAxis"]?["unit"],
      node["yaxes"]?.items?.first?["format"], node["yAxis"]?["format"], node["format"],
    ]
    return candidates.compactMap { $0 }.first { $0.string?.isEmpty == false }
  }

  private var thresholds: [ThresholdStep] {
    let steps = fields.thresholds
    if !steps.isEmpty { return steps }
    let old = fieldOptions?["defaults"]?["thresholds"]?["steps"] ?? fieldOptions?["thresholds"]
    if let items = old?.items { return items.map { ThresholdStep($0) } }
    if let text = node["thresholds"]?.string { return Self.singleStatSteps(text) }
    let lines = (node["thresholds"]?.items ?? []).map { ThresholdStep($0) }
    return lines.isEmpty ? [] : [ThresholdStep(value: nil, color: nil)] + lines
  }

  /// `"1,5"` of a `singlestat` divides three colours.
  private static func singleStatSteps(_ text: String) -> [ThresholdStep] {
    let values = text.split(separator: ",").compactMap { Double(String($0).withoutOuterSpace) }
    guard !values.isEmpty else { return [] }
    return [ThresholdStep(value: nil, color: nil)]
      + values.map { ThresholdStep(value: $0, color: nil) }
  }

  private func target(_ node: Node, panelSource: DatasourceReference?) -> PanelTarget {
    TargetReader(
      query: node, refID: node["refId"]?.text ?? "",
      datasource: DatasourceReference(node["datasource"]) ?? panelSource,
      isHidden: node["hide"]?.boolean ?? false, variables: variables
    ).target
  }
}

/// Names of kinds of panels that Grafana has given up, with what they became.
enum PanelKind {
  static func current(for type: String) -> String {
    switch type {
    case "graph", "flant-statusmap-panel": "timeseries"
    case "singlestat", "grafana-singlestat-panel": "stat"
    case "table-old": "table"
    case "grafana-piechart-panel", "piechart-v2": "piechart"
    case "heatmap-new": "heatmap"
    case "vonage-status-panel": "stat"
    default: type
    }
  }
}
