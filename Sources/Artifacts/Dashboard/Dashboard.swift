/// A Grafana dashboard, whatever version of Grafana wrote it.
public struct Dashboard: Sendable, Equatable {
  /// In which of Grafana's shapes the file holds it.
  public enum Form: Sendable, Equatable {
    /// `panels`, with `schemaVersion` 14 or later.
    case classic
    /// `rows` of panels, before Grafana 5.
    case rows
    /// `elements` and `layout`, Grafana 12 and later.
    case elements
    /// One panel on its own, as *Inspect › Panel JSON* shows it: no dashboard yet.
    case singlePanel
  }

  /// The path of the file inside the submission.
  public let path: String
  /// The line on which the dashboard begins.
  public let line: Int
  /// The shape of the file.
  public let form: Form
  /// Grafana's own name of the dashboard; nil where the file has none.
  public let uid: String?
  /// The title; empty where it has none.
  public let title: String
  /// `schemaVersion`, where the file names it.
  public let schemaVersion: Int?
  /// The panels that show something, in the order of the file, those in rows included; no rows.
  public let panels: [Panel]
  /// The titles of the rows.
  public let rows: [String]
  /// The variables.
  public let variables: [DashboardVariable]
  /// The names of the data sources that an export asks for on import (`__inputs`).
  public let inputs: [String]

  /// Whether it is a whole dashboard rather than one panel.
  public var isWhole: Bool { form != .singlePanel }

  /// The variable of a name.
  public func variable(named name: String) -> DashboardVariable? {
    variables.first { $0.name == name }
  }
}

/// A data source as a panel, a query or a variable names it.
public struct DatasourceReference: Sendable, Equatable {
  /// The kind of data source, for example `prometheus`; nil where only its name is given.
  public let kind: String?
  /// Its uid, its name, or a variable such as `${DS_PROMETHEUS}`; nil for the default one.
  public let name: String?

  /// Whether it may be Prometheus: it says so, or it does not say what it is.
  public var mayBePrometheus: Bool {
    if let kind { return kind == "prometheus" || kind == "datasource" && name == "-- Mixed --" }
    guard let name = name?.lowercased() else { return true }
    return !["loki", "tempo", "postgres", "mysql", "sqlite", "influx", "elastic", "__expr__"]
      .contains { name.contains($0) }
  }
}
