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

extension GuidedMatch {
  /// The visible queries of panels that show what guided panels should show, the likest first.
  static func all(
    in panels: [DashboardPanel], _ reader: QueryReader
  ) -> [GuidedPanel: [GuidedMatch]] {
    var matches: [GuidedPanel: [GuidedMatch]] = [:]
    for panel in panels {
      for query in panel.queries where !query.target.isHidden {
        guard let expression = query.expression else { continue }
        for guided in GuidedPanel.allCases {
          let likeness = reader.likeness(of: expression, to: guided)
          guard likeness != .none else { continue }
          matches[guided, default: []].append(
            GuidedMatch(panel: panel, query: query, likeness: likeness))
        }
      }
    }
    return matches.mapValues { found in
      found.filter { $0.likeness == .full } + found.filter { $0.likeness == .near }
    }
  }
}

extension QueryReader {
  /// How far an expression shows what is asked for.
  func likeness(of expression: Expression, to guided: GuidedPanel) -> Likeness {
    switch guided {
    case .requestsPerSecond: return requestRate(expression)
    case .latencyP95: return latencyP95(expression)
    case .activeRequests: return requestsInProgress(expression) ? .full : .none
    case .errorRate:
      switch errorShare(expression) {
      case .none: return .none
      case .otherwise, .bySelf: return .near
      case .share: return .full
      }
    }
  }

  private func latencyP95(_ expression: Expression) -> Likeness {
    guard let quantile = quantile(expression), quantile.isQuantile(0.95),
      vocabulary.isRequestDuration(quantile.histogram)
    else { return .none }
    return quantile.keepsBuckets ? .full : .near
  }
}
