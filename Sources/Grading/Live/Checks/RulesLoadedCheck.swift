import Wording

extension LiveCheck {
  /// The rules of the submission are loaded and healthy.
  static let rulesLoaded = of(\.prometheus, "p2.live.rules") { prometheus, scene in
    let hasRules = !scene.workspace.stack.ruleFiles.isEmpty
    let evidence = prometheus.rules.prefix(3).map { Evidence.query(query: $0.query, result: $0.health) }
    if let broken = prometheus.rules.first(where: { $0.health == "err" }) {
      return .fail(.broken(broken), help: .mend, evidence: evidence)
    }
    guard prometheus.rules.isEmpty else {
      return .pass(.loaded(prometheus.rules.count), evidence: evidence)
    }
    return hasRules ? .fail(.notLoaded, help: .load) : .notApplicable(.noRules)
  }
}

extension Phrase {
  fileprivate static func loaded(_ count: Int) -> Phrase {
    Phrase(
      fr: "\(count) règle(s) chargée(s), toutes évaluées sans erreur",
      en: "\(count) rule(s) loaded, all evaluated without an error")
  }

  fileprivate static func broken(_ rule: LoadedRule) -> Phrase {
    Phrase(
      fr: "la règle '\(rule.name)' échoue à l'évaluation\u{A0}: \(rule.lastError)",
      en: "the rule '\(rule.name)' fails when it is evaluated: \(rule.lastError)")
  }

  fileprivate static let mend = Phrase(
    fr: "essayez l'expression dans l'onglet Graph de Prometheus", en: "try the expression in Prometheus's Graph tab")

  fileprivate static let notLoaded = Phrase(
    fr: "le dépôt a un fichier de règles, mais Prometheus n'en a chargé aucune",
    en: "the repository has a rule file, but Prometheus has loaded no rule")

  fileprivate static let load = Phrase(
    fr: "nommez-le sous rule_files, montez-le dans le conteneur, puis redémarrez Prometheus",
    en: "name it under rule_files, mount it into the container, then restart Prometheus")

  fileprivate static let noRules = Phrase(
    fr: "le dépôt n'a pas de règles", en: "the repository has no rules")
}
