import Artifacts
import PromQL

/// What the dashboards of a submission show, read with what its application and its rules define.
struct DashboardMeaning {
  let boards: DashboardSet
  let reader: QueryReader
  /// The queries that show what a guided panel should show, the likest first.
  private let matched: [GuidedPanel: [GuidedMatch]]
  /// The whole dashboards, each one once, that show more than the guided exercise asks for.
  private(set) var personal: [Int] = []

  init(_ boards: DashboardSet, application: Application, stack: Stack) {
    self.boards = boards
    let names = boards.panels.flatMap(\.queries).compactMap(\.expression).flatMap(\.selectors)
      .compactMap(\.metricName)
    reader = QueryReader(
      vocabulary: MetricVocabulary(application).learning(Set(names)),
      recorded: RecordedExpressions.all(in: stack))
    matched = GuidedMatch.all(in: boards.panels, reader)
    personal = boards.distinct.filter { !isGuidedOnly($0) }
  }

  /// The panels of the personal dashboards.
  var personalPanels: [DashboardPanel] { boards.panels(of: personal) }

  /// The queries that show what is asked for, the likest first.
  func matches(_ guided: GuidedPanel) -> [GuidedMatch] { matched[guided] ?? [] }

  /// Whether a dashboard shows what is asked for, more or less.
  func shows(_ guided: GuidedPanel, in index: Int) -> Bool {
    matches(guided).contains { $0.panel.dashboard == index }
  }

  /// Whether a dashboard is the guided one and no more: an HTTP overview with at most one panel beyond the four, and
  /// no metric of the learner's own.
  private func isGuidedOnly(_ index: Int) -> Bool {
    let panels = boards.panels(of: [index])
    let shown = GuidedPanel.allCases.filter { shows($0, in: index) }
    guard shown.count >= 2, panels.count - shown.count <= 1 else { return false }
    return !panels.contains { showsOwnMetric($0) }
      && !DashboardIntent.intents(of: boards.dashboards[index].title).contains(.red)
  }

  /// Whether a panel selects a metric that the application's code defines.
  func showsOwnMetric(_ panel: DashboardPanel) -> Bool { ownMetric(in: panel) != nil }

  /// The first series of the application's own metrics that a panel selects.
  func ownMetric(in panel: DashboardPanel) -> String? {
    panel.queries.compactMap(\.expression).lazy.flatMap { reader.seriesNames(in: $0) }
      .first { reader.vocabulary.ownMetric(of: $0) != nil }
  }
}

extension QueryReader {
  /// The names of all series that an expression selects, through recording rules too.
  func seriesNames(in expression: Expression) -> [String] { seriesNames(in: expression, depth: 0) }

  private func seriesNames(in expression: Expression, depth: Int) -> [String] {
    expression.selectors.flatMap { selector -> [String] in
      if let name = selector.metricName {
        guard depth < 5, let inner = recorded[name] else { return [name] }
        return [name] + seriesNames(in: inner, depth: depth + 1)
      }
      return vocabulary.exposedNames(matching: selector)
    }
  }
}

extension MetricVocabulary {
  /// The series of the learner's own that a selector without a name takes by a pattern on `__name__`.
  func exposedNames(matching selector: VectorSelector) -> [String] {
    let conditions = selector.matchers.filter { $0.label == "__name__" }
    guard !conditions.isEmpty else { return [] }
    return own.flatMap(\.exposedNames).filter { name in conditions.allSatisfy { $0.accepts(name) } }
      .sorted()
  }
}
