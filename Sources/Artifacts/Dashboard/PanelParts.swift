/// The part of a panel that says how values look: the same in every schema since Grafana 7.
struct FieldConfiguration {
  let unit: Node?
  let overrideUnits: [String]
  let thresholds: [ThresholdStep]
  let hasMappings: Bool

  init(_ node: Node?) {
    let defaults = node?["defaults"]
    unit = defaults?["unit"].flatMap { $0.string?.isEmpty == false ? $0 : nil }
    thresholds = (defaults?["thresholds"]?["steps"]?.items ?? []).map { ThresholdStep($0) }
    hasMappings = defaults?["mappings"]?.items?.isEmpty == false
    overrideUnits = (node?["overrides"]?.items ?? []).flatMap { Self.units(of: $0) }
  }

  private static func units(of override: Node) -> [String] {
    (override["properties"]?.items ?? []).compactMap { property in
      property["id"]?.string == "unit" ? property["value"]?.string : nil
    }
  }
}

extension ThresholdStep {
  init(_ node: Node) {
    self.init(
      value: node["value"]?.number ?? node["value"]?.string.flatMap { Double($0) },
      color: node["color"]?.text ?? node["colorMode"]?.text)
  }
}

extension PanelPosition {
  /// Reads `gridPos`, or an item of a grid; nil unless both width and height are there.
  init?(_ node: Node?) {
    guard let width = Self.whole(node?["w"] ?? node?["width"]),
      let height = Self.whole(node?["h"] ?? node?["height"])
    else { return nil }
    self.init(
      x: Self.whole(node?["x"]) ?? 0, y: Self.whole(node?["y"]) ?? 0, width: width, height: height)
  }

  private static func whole(_ node: Node?) -> Int? { node?.wholeNumber }
}

extension DatasourceReference {
  /// Reads the object of today or the bare name of former days; nil for none and for the default one.
  init?(_ node: Node?) {
    if let name = node?.string, !name.isEmpty {
      self.init(kind: nil, name: name)
    } else if node?.entries != nil {
      self.init(kind: node?["type"]?.text, name: node?["uid"]?.text ?? node?["name"]?.text)
    } else {
      return nil
    }
  }
}

/// Reads one query.
struct TargetReader {
  let query: Node
  let refID: String
  let datasource: DatasourceReference?
  let isHidden: Bool
  let variables: [DashboardVariable]

  var target: PanelTarget {
    let text = textNode
    let isPromQL = text?.key == "expr" && datasource?.mayBePrometheus ?? true
    let content = text?.value.text ?? ""
    return PanelTarget(
      line: text?.value.line ?? query.line, refID: refID,
      query: isPromQL ? TemplatedQuery(content, variables: variables) : nil,
      foreignQuery: isPromQL || text == nil ? nil : content, isHidden: isHidden,
      legend: query["legendFormat"]?.text, datasource: datasource,
      isInstant: query["instant"]?.boolean ?? false)
  }

  /// The entry that holds the query's text, when it has any.
  private var textNode: Node.Entry? {
    let names = ["expr", "rawSql", "rawQuery", "expression", "query", "queryText", "target"]
    return names.lazy.compactMap { query.entry($0) }.first {
      $0.value.text?.withoutOuterSpace.isEmpty == false && $0.value.boolean == nil
    }
  }
}
