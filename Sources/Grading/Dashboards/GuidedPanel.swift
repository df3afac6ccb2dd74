import Artifacts
import PromQL
import Wording

/// The four panels of the guided dashboard.
enum GuidedPanel: CaseIterable {
  case requestsPerSecond
  case latencyP95
  case errorRate
  case activeRequests
}

/// A panel that shows what a guided panel should show.
struct GuidedMatch {
  let panel: DashboardPanel
  let query: DashboardQuery
  let likeness: Likeness
}

extension DashboardMeaning {
  /// How far a panel shows what is asked for.
  func likeness(of panel: DashboardPanel, to guided: GuidedPanel) -> Likeness {
    panel.visible.map { likeness(of: $0, to: guided) }.max() ?? .none
  }

  /// How far an expression shows what is asked for.
  func likeness(of expression: Expression, to guided: GuidedPanel) -> Likeness {
    switch guided {
    case .requestsPerSecond: return reader.requestRate(expression)
    case .latencyP95: return latencyP95(expression)
    case .activeRequests: return reader.requestsInProgress(expression) ? .full : .none
    case .errorRate:
      switch reader.errorShare(expression) {
      case .none: return .none
      case .otherwise, .bySelf: return .near
      case .share: return .full
      }
    }
  }

  private func latencyP95(_ expression: Expression) -> Likeness {
    guard let quantile = reader.quantile(expression), quantile.isQuantile(0.95),
      reader.vocabulary.isRequestDuration(quantile.histogram)
    else { return .none }
    return quantile.keepsBuckets ? .full : .near
  }

  /// The panels that show what is asked for, the likest first, whole dashboards or not.
  func matches(_ guided: GuidedPanel) -> [GuidedMatch] {
    let matches = boards.panels.flatMap { panel in
      panel.queries.filter { !$0.target.isHidden }.compactMap { query -> GuidedMatch? in
        guard let expression = query.expression else { return nil }
        let likeness = likeness(of: expression, to: guided)
        guard likeness != .none else { return nil }
        return GuidedMatch(panel: panel, query: query, likeness: likeness)
      }
    }
    return matches.filter { $0.likeness == .full } + matches.filter { $0.likeness == .near }
  }
}
