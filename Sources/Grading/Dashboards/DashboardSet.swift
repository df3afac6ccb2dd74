public import Artifacts

/// Every Grafana dashboard of a submission, and the screenshots that may stand in for one.
public struct DashboardSet: Sendable {
  /// A file that looks like a dashboard and cannot be read.
  public struct Unreadable: Sendable {
    /// The path inside the submission.
    public let path: String
    /// Why it cannot be read.
    public let problem: SyntaxProblem
  }

  /// Every dashboard, in the order of their paths, exports of the same one included.
  public let dashboards: [Dashboard]
  /// Every panel of every dashboard.
  public let panels: [DashboardPanel]
  /// The dashboards that are further exports of an earlier one: theirs, and its index.
  public let repetitions: [Int: Int]
  /// Files that look like dashboards and cannot be read.
  public let unreadable: [Unreadable]
  /// Pictures whose names, places or captions say that they show Grafana or Prometheus, or any capture of a screen.
  public let screenshots: [SubmissionFile]
  /// Those of the pictures that may show a Grafana dashboard.
  public let grafanaScreenshots: [SubmissionFile]
  /// Grafana's own databases in the repository: dashboards are in them, but Vigie does not open them.
  public let databases: [String]

  /// Finds dashboards by their content and pictures by their names, places and captions.
  public init(sources: [SourceText], submission: Submission) {
    let located = DashboardLocator.locate(in: sources)
    let dashboards = located.dashboards
    self.dashboards = dashboards
    unreadable = located.unreadable
    panels = dashboards.enumerated().flatMap { index, dashboard in
      dashboard.panels.map { DashboardPanel($0, dashboard: index, path: dashboard.path) }
    }
    repetitions = DashboardRepetitions.find(in: dashboards)
    let pictures = ScreenshotLocator(sources: sources).locate(in: submission.files)
    screenshots = pictures.map(\.file)
    grafanaScreenshots = pictures.filter(\.mayShowGrafana).map(\.file)
    databases = submission.files.map(\.path).filter { $0.hasSuffix("grafana.db") }
  }

  /// The indices of the whole dashboards, each one once.
  var distinct: [Int] {
    dashboards.indices.filter { dashboards[$0].isWhole && repetitions[$0] == nil }
  }

  /// The panels of some dashboards.
  func panels(of indices: [Int]) -> [DashboardPanel] {
    panels.filter { indices.contains($0.dashboard) }
  }

  /// Whether only a human can tell what dashboards there are: none as JSON, but pictures or Grafana's database.
  var isForHumans: Bool {
    dashboards.isEmpty && !(grafanaScreenshots.isEmpty && databases.isEmpty)
  }

  /// The dashboard's title, or its file's name.
  func name(of index: Int) -> String {
    let dashboard = dashboards[index]
    return dashboard.title.isEmpty ? dashboard.path : dashboard.title.onOneLine(80)
  }
}
