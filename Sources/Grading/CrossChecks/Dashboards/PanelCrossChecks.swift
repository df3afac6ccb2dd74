import Artifacts
import Wording

extension CrossCheck {
  /// A panel without a title.
  static let untitledPanel = onPanels("dashboard.untitled_panel", .warning) { panel, meaning in
    guard !panel.panel.hasClearTitle, panel.panel.isVisualisation else { return nil }
    return QueryRemark(
      message: .untitled(panel.panel.id, meaning.boards.name(of: panel.dashboard)), help: .giveTitle
    )
  }

  /// A panel that asks for nothing.
  static let emptyPanel = onPanels("dashboard.empty_panel", .warning) { panel, _ in
    guard panel.panel.isVisualisation, panel.panel.libraryPanel == nil,
      !panel.panel.targets.contains(where: \.hasQuery),
      !["alertlist", "dashlist", "news", "canvas"].contains(panel.panel.kind)
    else { return nil }
    return QueryRemark(message: .noQuery(panel.name), help: .addOrRemove)
  }

  /// A duration without a unit.
  static let durationWithoutUnit = onPanels("dashboard.duration_without_unit", .warning) {
    panel, meaning in
    guard panel.panel.needsUnit, PanelUnit(panel.panel.anyUnit) == .missing,
      let first = panel.visible.first, meaning.reader.measure(first) == .duration
    else { return nil }
    return QueryRemark(message: .barrenDuration(panel.name), help: .secondsUnit)
  }
}

extension Phrase {
  fileprivate static func untitled(_ id: Int?, _ board: String) -> Phrase {
    let number = id.map { " \($0)" } ?? ""
    return Phrase(
      fr: "le panneau\(number) de «\u{A0}\(board)\u{A0}» n'a pas de titre parlant",
      en: "the panel\(number) of '\(board)' has no telling title")
  }

  fileprivate static let giveTitle = Phrase(
    fr: "donnez-lui un titre qui dit ce qu'on y lit",
    en: "give it a title that says what is read there")

  fileprivate static func noQuery(_ panel: String) -> Phrase {
    Phrase(
      fr: "le panneau «\u{A0}\(panel)\u{A0}» n'a aucune requête",
      en: "the panel '\(panel)' has no query")
  }

  fileprivate static let addOrRemove = Phrase(
    fr: "écrivez sa requête, ou retirez-le", en: "write its query, or take it away")

  fileprivate static func barrenDuration(_ panel: String) -> Phrase {
    Phrase(
      fr: "le panneau «\u{A0}\(panel)\u{A0}» montre une durée sans unité",
      en: "the panel '\(panel)' shows a duration without a unit")
  }

  fileprivate static let secondsUnit = Phrase(
    fr: "choisissez l'unité «\u{A0}seconds (s)\u{A0}»", en: "choose the unit 'seconds (s)'")
}
