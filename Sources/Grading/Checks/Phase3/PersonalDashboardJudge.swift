import Artifacts
import Wording

extension Check {
  /// A check that looks at the panels of the learner's personal dashboards, taken together.
  static func onPersonalPanels(
    _ criterion: String,
    _ judge: @escaping @Sendable (DashboardMeaning, [DashboardPanel]) -> Judgement
  ) -> Check {
    Check(criterion) { workspace in
      let meaning = workspace.dashboardMeaning
      let panels = meaning.personalPanels
      if !meaning.personal.isEmpty { return judge(meaning, panels) }
      if meaning.hasPictures { return .onlyPictures(meaning.boards) }
      return Judgement(.skipped, .noPersonalDashboard(meaning.boards), help: .exportPersonal)
    }
  }
}

extension DashboardMeaning {
  /// Whether pictures or Grafana's database may show dashboards that are in no file.
  var hasPictures: Bool { !(boards.grafanaScreenshots.isEmpty && boards.databases.isEmpty) }

  /// The names of the personal dashboards with how many panels each has, the largest first.
  var personalSizes: [(name: String, panels: Int)] {
    personal.map { (boards.name(of: $0), boards.dashboards[$0].panels.count) }
      .sorted { $0.panels > $1.panels }
  }
}

extension Phrase {
  /// No dashboard of the learner's own beside the guided one.
  static func noPersonalDashboard(_ set: DashboardSet) -> Phrase {
    guard let first = set.distinct.first else { return .noDashboard(set) }
    return Phrase(
      fr:
        "«\u{A0}\(set.name(of: first))\u{A0}» est le tableau de bord guidé, aucun autre n'est exporté en JSON",
      en: "'\(set.name(of: first))' is the guided dashboard, no other is exported as JSON")
  }

  static var exportPersonal: Phrase {
    Phrase(
      fr:
        "créez votre tableau de bord (six panneaux ou plus), exportez-le en JSON («\u{A0}Share\u{A0}», «\u{A0}Export\u{A0}», «\u{A0}Save to file\u{A0}») et placez-le dans grafana/dashboards/",
      en:
        "make your own dashboard (six panels or more), export it as JSON ('Share', 'Export', 'Save to file') and put it into grafana/dashboards/"
    )
  }
}
