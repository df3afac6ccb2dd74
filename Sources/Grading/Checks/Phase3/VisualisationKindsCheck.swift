import Artifacts
import Wording

extension Check {
  /// The personal dashboards use three kinds of visualisation or more.
  static let visualisationKinds = onPersonalPanels("p3b.viz_types_ge_3") { _, panels in
    let shown = panels.filter(\.panel.isVisualisation)
    var kinds: [String] = []
    for panel in shown where !kinds.contains(panel.panel.kind) { kinds.append(panel.panel.kind) }
    let evidence = kinds.prefix(5).compactMap { kind in
      shown.first { $0.panel.kind == kind }.map {
        Evidence.file(path: $0.path, line: $0.panel.line, excerpt: "\($0.name): \($0.panel.type)")
      }
    }
    let message = Phrase.kinds(kinds)
    if kinds.count >= 3 { return .pass(message, evidence: evidence) }
    return .fail(message, help: .otherKinds, evidence: evidence)
  }
}

extension Phrase {
  fileprivate static func kinds(_ kinds: [String]) -> Phrase {
    let count = Phrase.count(
      kinds.count, fr: ("type de visualisation", "types de visualisation"),
      en: ("kind of visualisation", "kinds of visualisation"))
    let list = Phrase.list(kinds, limit: 8)
    return Phrase(
      fr: "\(count.french)\u{A0}: \(list.french)", en: "\(count.english): \(list.english)")
  }

  fileprivate static let otherKinds = Phrase(
    fr:
      "choisissez un type qui convient à la question\u{A0}: Time series pour l'évolution, Stat pour un chiffre avec des seuils, Gauge pour un taux de remplissage, Bar gauge ou Pie chart pour une répartition",
    en:
      "choose a kind that suits the question: Time series for the course of time, Stat for a figure with thresholds, Gauge for how full something is, Bar gauge or Pie chart for shares"
  )
}
