import Artifacts
import PromQL

/// What the dashboards of a submission show, read with what its application and its rules define.
struct DashboardMeaning {
  let boards: DashboardSet
  let reader: QueryReader

  init(_ workspace: Workspace) {
    boards = workspace.dashboards
    reader = QueryReader(
      vocabulary: MetricVocabulary(workspace.application),
      recorded: RecordedExpressions.all(in: workspace.stack))
  }

  /// The whole dashboards, each one once, that show more than the guided exercise asks for.
  var personal: [Int] { boards.distinct.filter { !isGuidedOnly($0) } }

  /// The panels of the personal dashboards.
  var personalPanels: [DashboardPanel] { boards.panels(of: personal) }

  /// Whether a dashboard is the guided one and no more: an HTTP overview with at most one panel beyond the four, and
  /// no metric of the learner's own.
  func isGuidedOnly(_ index: Int) -> Bool {
    let panels = boards.panels(of: [index])
    let shown = GuidedPanel.allCases.filter { guided in
      panels.contains { likeness(of: $0, to: guided) != .none }
    }
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
