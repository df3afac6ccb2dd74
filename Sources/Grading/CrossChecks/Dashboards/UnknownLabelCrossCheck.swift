import Artifacts
import PromQL
import Wording

extension CrossCheck {
  /// A query groups or filters by a label that the series do not have: `by (endpoint)` where it is called `handler`.
  static let unknownLabel = onQueries("dashboard.unknown_label", .warning) { reading in
    let expression = reading.expression
    let changesLabels = expression.calls.contains { $0.function.name.hasPrefix("label_") }
    let known = reading.expression.selectors.map { knownLabels(of: $0, reading) }
    guard !changesLabels, !known.isEmpty, known.allSatisfy({ $0 != nil }) else { return nil }
    let labels = known.compactMap { $0 }.reduce(Set(["job", "instance", "le"])) { $0.union($1) }
    let used = expression.groupingLabels.union(expression.matchedLabels)
    let variables = Set(reading.query.query.replacements.map(\.name))
    guard let wrong = used.subtracting(variables).sorted().first(where: { !labels.contains($0) })
    else {
      return nil
    }
    return QueryRemark(
      message: .noSuchLabel(wrong),
      help: .hasLabels(labels.subtracting(["job", "instance", "le"]).sorted()))
  }

  private static func knownLabels(of selector: VectorSelector, _ reading: DashboardReading) -> Set<
    String
  >? {
    selector.metricName.flatMap { reading.workspace.application.knownLabels(of: $0) }
  }
}

extension Phrase {
  fileprivate static func noSuchLabel(_ label: String) -> Phrase {
    Phrase(
      fr: "ces séries n'ont pas d'étiquette '\(label)'", en: "these series have no label '\(label)'"
    )
  }

  fileprivate static func hasLabels(_ labels: [String]) -> Phrase {
    guard !labels.isEmpty else {
      return Phrase(
        fr:
          "ces séries n'ont aucune étiquette à elles\u{A0}: ne groupez pas, ou ajoutez l'étiquette dans le code",
        en: "these series have no label of their own: do not group, or add the label in the code")
    }
    let list = Phrase.list(labels)
    return Phrase(
      fr:
        "les étiquettes sont \(list.french)\u{A0}; la route est dans 'handler' avec l'instrumentator",
      en: "the labels are \(list.english); with the instrumentator the route is in 'handler'")
  }
}
