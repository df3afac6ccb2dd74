import Artifacts
import Wording

extension Check {
  /// One panel selects a metric that the application's own code defines.
  static let customMetricPanel = onPersonalPanels("p3b.custom_metric_panel") { meaning, panels in
    for panel in panels {
      guard let series = meaning.ownMetric(in: panel) else { continue }
      let query = panel.queries.first { query in
        query.expression.map { meaning.reader.seriesNames(in: $0).contains(series) } ?? false
      }
      return .pass(
        .selects(panel.name, series), evidence: [query?.evidence(in: panel.path) ?? panel.evidence])
    }
    return .fail(.noneSelected(meaning.reader.vocabulary.own.map(\.name)), help: .selectOwn)
  }
}

extension Phrase {
  fileprivate static func selects(_ panel: String, _ series: String) -> Phrase {
    Phrase(
      fr: "le panneau «\u{A0}\(panel)\u{A0}» utilise votre métrique '\(series)'",
      en: "the panel '\(panel)' uses your metric '\(series)'")
  }

  fileprivate static func noneSelected(_ names: [String]) -> Phrase {
    guard !names.isEmpty else {
      return Phrase(
        fr: "aucune métrique n'est définie dans le code, aucun panneau ne peut donc en montrer",
        en: "the code defines no metric, so no panel can show one")
    }
    let list = Phrase.list(names)
    return Phrase(
      fr: "aucun panneau n'utilise une métrique de votre code\u{A0}: \(list.french)",
      en: "no panel uses a metric of your code: \(list.english)")
  }

  fileprivate static let selectOwn = Phrase(
    fr:
      "ajoutez un panneau sur une métrique de votre application, sous le nom exact que montre /metrics",
    en: "add a panel on a metric of your application, by the exact name that /metrics shows")
}
