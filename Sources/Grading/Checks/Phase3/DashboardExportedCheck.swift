import Artifacts
import Wording

extension Check {
  /// A dashboard of the learner's own is in the repository as JSON.
  static let dashboardExported = Check("p3b.dashboard_exported") { workspace in
    let meaning = workspace.dashboardMeaning
    let personal = meaning.personal
    if !personal.isEmpty {
      let evidence = personal.prefix(6).map { Evidence.file(meaning.boards.dashboards[$0].path) }
      return .pass(.exported(meaning), evidence: evidence)
    }
    if meaning.hasPictures { return .onlyPictures(meaning.boards) }
    return .fail(
      .noPersonalDashboard(meaning.boards), help: .exportPersonal,
      evidence: meaning.boards.unreadableEvidence)
  }
}

extension Phrase {
  fileprivate static func exported(_ meaning: DashboardMeaning) -> Phrase {
    let names = Phrase.list(meaning.personal.map(meaning.boards.name))
    let message = Phrase(
      fr: "exporté en JSON\u{A0}: \(names.french)", en: "exported as JSON: \(names.english)")
    guard let (copy, first) = meaning.boards.repetitions.min(by: { $0.key < $1.key }) else {
      return message
    }
    let (again, before) = (
      meaning.boards.dashboards[copy].path, meaning.boards.dashboards[first].path
    )
    return message
      + Phrase(
        fr: "\u{A0}; '\(again)' répète '\(before)' et ne compte pas deux fois",
        en: "; '\(again)' repeats '\(before)' and does not count twice")
  }
}
