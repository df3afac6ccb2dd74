public import Artifacts
public import PromQL

/// A panel with its queries read.
public struct DashboardPanel: Sendable {
  /// The dashboard that it belongs to, as an index of ``DashboardSet/dashboards``.
  public let dashboard: Int
  /// The file of the dashboard.
  public let path: String
  /// The panel as the file holds it.
  public let panel: Panel
  /// Its PromQL queries, hidden ones included.
  public let queries: [DashboardQuery]

  init(_ panel: Panel, dashboard: Int, path: String) {
    self.dashboard = dashboard
    self.path = path
    self.panel = panel
    queries = panel.targets.compactMap { target in
      target.query.map { DashboardQuery(target: target, query: $0) }
    }
  }

  /// The queries that are shown and can be read.
  var visible: [Expression] { queries.filter { !$0.target.isHidden }.compactMap(\.expression) }

  /// The title for messages: its number where it has none.
  var name: String {
    if !panel.title.isEmpty { return panel.title.onOneLine(80) }
    return panel.id.map { "panel \($0)" } ?? "panel, \(path):\(panel.line)"
  }

  /// The panel's first query, or the panel itself.
  var evidence: Evidence {
    queries.first.map { $0.evidence(in: path) }
      ?? .file(path: path, line: panel.line, excerpt: panel.title.onOneLine)
  }
}

/// A PromQL query of a panel.
public struct DashboardQuery: Sendable {
  /// The target as the file holds it.
  public let target: PanelTarget
  /// The query with Grafana's variables replaced.
  public let query: TemplatedQuery
  /// The query as a tree; nil when it cannot be read.
  public let expression: Expression?
  /// Why it cannot be read.
  public let problem: PromQLError?

  init(target: PanelTarget, query: TemplatedQuery) {
    self.target = target
    self.query = query
    do {
      expression = try Expression(parsing: query.text)
      problem = nil
    } catch {
      expression = nil
      problem = error
    }
  }

  /// The line of the query with its text.
  func evidence(in path: String) -> Evidence {
    .file(path: path, line: target.line, excerpt: query.original.onOneLine)
  }
}

extension String {
  /// The text on one line, cut at 200 characters.
  var onOneLine: String { onOneLine(200) }

  /// The text on one line, cut at some number of characters.
  func onOneLine(_ length: Int) -> String {
    let words = prefix(length * 5).split {
      $0 == "\n" || $0 == " " || $0 == "\t" || $0 == "\r\n"
    }
    return String(words.joined(separator: " ").prefix(length))
  }
}
