import Artifacts
import Wording

extension Check {
  /// The personal dashboards have six panels or more, rows left out.
  static let panelCount = onPersonalPanels("p3b.panels_ge_6") { meaning, panels in
    let evidence = meaning.personal.prefix(6).map {
      Evidence.file(meaning.boards.dashboards[$0].path)
    }
    let message = Phrase.panels(panels.count, meaning.personalSizes)
    if panels.count >= 6 { return .pass(message, evidence: evidence) }
    return .fail(message, help: .addPanels(6 - panels.count), evidence: evidence)
  }
}

extension Phrase {
  fileprivate static func panels(_ count: Int, _ sizes: [(name: String, panels: Int)]) -> Phrase {
    let panels = Phrase.count(count, fr: ("panneau", "panneaux"), en: ("panel", "panels"))
    guard sizes.count > 1, let largest = sizes.first else { return panels }
    return Phrase(
      fr:
        "\(panels.french) en \(sizes.count) tableaux de bord, dont \(largest.panels) dans «\u{A0}\(largest.name)\u{A0}», le plus grand",
      en:
        "\(panels.english) in \(sizes.count) dashboards, \(largest.panels) of them in '\(largest.name)', the largest"
    )
  }

  fileprivate static func addPanels(_ count: Int) -> Phrase {
    let missing = Phrase.count(count, fr: ("panneau", "panneaux"), en: ("panel", "panels"))
    return Phrase(
      fr: "ajoutez \(missing.french)\u{A0}; les lignes (rows) ne comptent pas",
      en: "add \(missing.english); rows do not count")
  }
}
