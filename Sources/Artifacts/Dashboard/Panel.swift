/// One panel of a dashboard; a row is none.
public struct Panel: Sendable, Equatable {
  /// The line on which the panel begins.
  public let line: Int
  /// Grafana's number of the panel.
  public let id: Int?
  /// The kind as the file writes it, for example `graph`.
  public let type: String
  /// The kind as today's Grafana calls it, for example `timeseries` for `graph`.
  public let kind: String
  /// The title, without space around it; empty where it has none.
  public let title: String
  /// The line of the title, or of the panel where it has none.
  public let titleLine: Int
  /// The text behind the panel's ⓘ.
  public let description: String?
  /// The unit of its values (`fieldConfig`, or `yaxes` and `format` of old kinds); nil where none is set.
  public let unit: String?
  /// The line of the unit, or of the panel where none is set.
  public let unitLine: Int
  /// The units that overrides give to some of its series.
  public let overrideUnits: [String]
  /// The steps of its thresholds, the lowest first; empty where none are set.
  public let thresholds: [ThresholdStep]
  /// Whether values are shown as words (value mappings).
  public let hasMappings: Bool
  /// The data source of the panel.
  public let datasource: DatasourceReference?
  /// Its queries.
  public let targets: [PanelTarget]
  /// Where it stands.
  public let position: PanelPosition?
  /// The title of the row that it stands in.
  public let row: String?
  /// The name of the library panel that it is an instance of.
  public let libraryPanel: String?

  /// The queries that are shown.
  public var visibleTargets: [PanelTarget] { targets.filter { !$0.isHidden } }

  /// The unit of its values, or the one that an override gives.
  public var anyUnit: String? { unit ?? overrideUnits.first }
}

/// From which value on a panel takes a colour.
public struct ThresholdStep: Sendable, Equatable {
  /// The value; nil for the lowest step.
  public let value: Double?
  /// The colour.
  public let color: String?
}

/// The place of a panel on Grafana's grid, 24 columns wide.
public struct PanelPosition: Sendable, Equatable {
  /// Columns from the left.
  public let x: Int
  /// Rows from the top.
  public let y: Int
  /// Columns taken.
  public let width: Int
  /// Rows taken.
  public let height: Int
}

/// One query of a panel.
public struct PanelTarget: Sendable, Equatable {
  /// The line of the query's text, or of the target where it has none.
  public let line: Int
  /// Grafana's name of the query, usually a letter.
  public let refID: String
  /// The PromQL with Grafana's variables put in; nil for a query in another language or without text.
  public let query: TemplatedQuery?
  /// The text of a query in another language (SQL, LogQL, Grafana's own arithmetic).
  public let foreignQuery: String?
  /// Whether it is left out of the picture.
  public let isHidden: Bool
  /// The pattern of the names in the legend.
  public let legend: String?
  /// The data source, the panel's where the query names none.
  public let datasource: DatasourceReference?
  /// Whether it is asked for one instant only.
  public let isInstant: Bool

  /// The PromQL as the file holds it.
  public var expr: String? { query?.original }

  /// Whether there is a query at all.
  public var hasQuery: Bool { query != nil || foreignQuery != nil }
}
