import Artifacts
import Wording

extension CrossCheck {
  /// Routes that count before they know whether they succeed.
  static let countedBeforeSuccess = CrossCheck("application.counted_before_success") { workspace in
    var known: Set<SourceLocation> = []
    return workspace.application.routes.compactMap { route in
      guard route.counting == .beforeSuccess, let counter = route.counters.first,
        known.insert(counter.location).inserted
      else { return nil }
      return Finding(
        .warning, id: "application.counted_before_success", at: counter.location,
        message: .early(counter.name, route.function), help: .moveDown)
    }
  }
}

extension Phrase {
  fileprivate static func early(_ metric: String, _ function: String) -> Phrase {
    Phrase(
      fr:
        "'\(function)' incrémente '\(metric)' avant le travail\u{A0}: les échecs sont comptés aussi",
      en: "'\(function)' increments '\(metric)' before the work: failures are counted too")
  }

  fileprivate static let moveDown = Phrase(
    fr: "déplacez .inc() après le travail, ou comptez par un label de statut dans chaque branche",
    en: "move .inc() after the work, or count by a label of status in every branch")
}
