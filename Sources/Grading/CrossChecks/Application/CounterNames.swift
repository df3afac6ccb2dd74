import Artifacts
import Wording

extension CrossCheck {
  /// Counters whose written name is not the one that Prometheus shows.
  static let counterNames = CrossCheck("application.counter_name") { workspace in
    workspace.application.metrics.filter {
      $0.kind == .counter && !$0.name.hasSuffix("_total") && !$0.name.hasSuffix("*")
    }.map { metric in
      Finding(
        .info, id: "application.counter_name", at: metric.location,
        message: .renamed(metric.name), help: .writeTotal(metric.name))
    }
  }
}

extension Phrase {
  fileprivate static func renamed(_ name: String) -> Phrase {
    Phrase(
      fr: "le compteur '\(name)' s'appelle '\(name)_total' dans Prometheus",
      en: "the counter '\(name)' is called '\(name)_total' in Prometheus")
  }

  fileprivate static func writeTotal(_ name: String) -> Phrase {
    Phrase(
      fr: "écrivez '\(name)_total' dans le code, pour y retrouver le nom de vos requêtes",
      en: "write '\(name)_total' in the code, so that it has the name of your queries")
  }
}
