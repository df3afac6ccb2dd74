import Artifacts
import Wording

extension Check {
  /// Panels that need a unit have one that fits.
  static let panelUnits = onPersonalPanels("p3b.units") { meaning, panels in
    let needing = panels.filter(\.panel.needsUnit)
    guard !needing.isEmpty else { return .pass(.noneNeeded) }
    let unfit = needing.filter { !fits($0, meaning) }
    let message = Phrase.units(needing.count - unfit.count, of: needing.count)
    let evidence = unfit.prefix(6).map {
      Evidence.file(
        path: $0.path, line: $0.panel.unitLine, excerpt: "\($0.name): \($0.panel.anyUnit ?? "-")")
    }
    let fit = needing.count - unfit.count
    if fit * 5 >= needing.count * 4 { return .pass(message, evidence: evidence) }
    let full = message + .unfit(unfit)
    if fit * 2 >= needing.count { return .partial(full, help: .setUnits, evidence: evidence) }
    return .fail(full, help: .setUnits, evidence: evidence)
  }

  /// Whether one of the panel's units fits one of its queries; without a query that can be read any unit does.
  private static func fits(_ panel: DashboardPanel, _ meaning: DashboardMeaning) -> Bool {
    let units = ([panel.panel.unit].compactMap { $0 } + panel.panel.overrideUnits).map {
      PanelUnit($0)
    }
    let visible = panel.visible.isEmpty ? panel.queries.compactMap(\.expression) : panel.visible
    let measures = visible.isEmpty ? [.unknown] : visible.map(meaning.reader.measure)
    return units.contains { unit in measures.contains { unit.fits($0) } }
  }
}

extension Phrase {
  fileprivate static func units(_ count: Int, of all: Int) -> Phrase {
    Phrase(
      fr: "\(count) panneau(x) sur \(all) ont une unité qui convient",
      en: "\(count) of \(all) panels have a unit that fits")
  }

  fileprivate static func unfit(_ panels: [DashboardPanel]) -> Phrase {
    let names = Phrase.list(panels.map { "\($0.name) (\($0.panel.anyUnit ?? "-"))" })
    return Phrase(
      fr: "\u{A0}; à revoir\u{A0}: \(names.french)", en: "; to be changed: \(names.english)")
  }

  fileprivate static let noneNeeded = Phrase(
    fr: "aucun de vos panneaux n'a besoin d'une unité", en: "none of your panels needs a unit")
  fileprivate static let setUnits = Phrase(
    fr:
      "dans «\u{A0}Standard options › Unit\u{A0}», choisissez req/s pour un rate(), s pour une durée, Percent (0-100) pour une part multipliée par 100, short pour un nombre",
    en:
      "under 'Standard options › Unit' choose req/s for a rate(), s for a duration, Percent (0-100) for a share times 100, short for a number"
  )
}
