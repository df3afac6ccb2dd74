import Artifacts
import Wording

extension CrossCheck {
  /// Labels that get a new value for every user, object or address.
  static let unboundedLabels = CrossCheck("application.unbounded_label") { workspace in
    workspace.application.metrics.flatMap { metric in
      metric.riskyLabels.map { label in
        Finding(
          .warning, id: "application.unbounded_label", at: label.location,
          message: .unbounded(label.name, metric.name), help: .bound)
      }
    }
  }
}

extension Phrase {
  fileprivate static func unbounded(_ label: String, _ metric: String) -> Phrase {
    Phrase(
      fr: """
        le label '\(label)' de '\(metric)' prend un nombre illimité de valeurs\u{A0}: chacune crée \
        une série
        """,
      en: """
        the label '\(label)' of '\(metric)' takes an unlimited number of values: each one makes a \
        series
        """)
  }

  fileprivate static let bound = Phrase(
    fr: """
      gardez des labels aux valeurs peu nombreuses (méthode, statut, modèle de route)\u{A0}; un \
      identifiant a sa place dans les logs
      """,
    en: """
      keep labels with few values (method, status, template of the route); an identifier belongs in \
      the logs
      """)
}
