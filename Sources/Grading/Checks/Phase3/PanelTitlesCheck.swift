import Artifacts
import Wording

extension Check {
  /// Every panel has a title of its own.
  static let panelTitles = onPersonalPanels("p3b.titles") { _, panels in
    guard !panels.isEmpty else { return .fail(.noPanels, help: .nameThem) }
    let nameless = panels.filter { !$0.panel.hasClearTitle }
    if nameless.isEmpty { return .pass(.allNamed(panels.count)) }
    let evidence = nameless.prefix(5).map {
      Evidence.file(path: $0.path, line: $0.panel.titleLine, excerpt: $0.panel.title.onOneLine)
    }
    let message = Phrase.nameless(nameless.count, of: panels.count)
    let named = panels.count - nameless.count
    if named * 5 >= panels.count * 4 {
      return .partial(message, help: .nameThem, evidence: evidence)
    }
    return .fail(message, help: .nameThem, evidence: evidence)
  }
}

extension Phrase {
  fileprivate static func allNamed(_ count: Int) -> Phrase {
    Phrase(
      fr: "les \(count) panneaux ont chacun un titre", en: "each of the \(count) panels has a title"
    )
  }

  fileprivate static func nameless(_ count: Int, of all: Int) -> Phrase {
    Phrase(
      fr: "\(count) panneau(x) sur \(all) sans titre parlant",
      en: "\(count) of \(all) panels without a telling title")
  }

  fileprivate static let noPanels = Phrase(
    fr: "vos tableaux de bord n'ont aucun panneau", en: "your dashboards have no panel")
  fileprivate static let nameThem = Phrase(
    fr:
      "donnez à chaque panneau un titre qui dit ce qu'on y lit, par exemple «\u{A0}Latence P95 par route\u{A0}»",
    en: "give each panel a title that says what is read there, for example 'P95 latency by route'")
}
