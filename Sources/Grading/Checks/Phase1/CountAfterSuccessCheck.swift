import Artifacts
import Wording

extension Check {
  /// Counters move once the work has succeeded.
  static let countAfterSuccess = Check("p1.count_after_success") { workspace in
    let instrumented = InstrumentedRoutes(workspace.application)
    let complete = instrumented.complete.filter { !$0.counters.isEmpty }
    let counting =
      complete.isEmpty ? instrumented.partial.filter { !$0.counters.isEmpty } : complete
    let after = counting.filter { $0.counting == .afterSuccess }
    let before = counting.filter { $0.counting == .beforeSuccess }
    if let route = after.first, after.count >= before.count {
      return .pass(.after(route), evidence: workspace.evidence(of: route))
    }
    guard let route = before.first else {
      return .fail(
        .nothingCounted, help: .countAfter,
        evidence: workspace.evidence(at: counting.prefix(3).map(\.location)))
    }
    return .fail(.before(route), help: .countAfter, evidence: workspace.evidence(of: route))
  }
}

extension Phrase {
  fileprivate static func after(_ route: ApplicationRoute) -> Phrase {
    Phrase(
      fr: "'\(route.function)' incrémente '\(route.counters.first?.name ?? "")' après le travail",
      en: "'\(route.function)' increments '\(route.counters.first?.name ?? "")' after the work")
  }

  fileprivate static func before(_ route: ApplicationRoute) -> Phrase {
    Phrase(
      fr: """
        '\(route.function)' incrémente '\(route.counters.first?.name ?? "")' avant de savoir si le \
        travail a réussi
        """,
      en: """
        '\(route.function)' increments '\(route.counters.first?.name ?? "")' before it is known \
        whether the work succeeded
        """)
  }

  fileprivate static let nothingCounted = Phrase(
    fr: "aucune route ne compte ses succès", en: "no route counts its successes")

  fileprivate static let countAfter = Phrase(
    fr: """
      déplacez l'appel à .inc() après le travail (l'écriture en base, la prédiction), juste avant \
      le return\u{A0}; ou donnez au compteur un label de statut et incrémentez-le dans chaque branche
      """,
    en: """
      move the call of .inc() after the work (writing to the database, predicting), right before \
      the return; or give the counter a label of status and increment it in every branch
      """)
}
