import Artifacts
import Wording

extension Check {
  /// Prometheus loads valid alerting rules.
  static let alertRules = Check("p6.alert_rules") { workspace in
    AlertRulesJudge(stack: workspace.stack).judgement
  }
}

/// Looks for alerting rules, then whether they are valid, then whether Prometheus loads them.
private struct AlertRulesJudge {
  let stack: Stack

  var judgement: Judgement {
    if let (path, problem) = stack.rules.brokenLoaded { return invalid(path, problem) }
    let files = stack.ruleFiles.filter { !$0.alerts.isEmpty }
    guard !files.isEmpty else { return none }
    let loaded = stack.loadedRuleFiles
    for file in loaded {
      if let problem = stack.rules.problems(of: file).first { return invalid(file.path, problem) }
    }
    let alerting = loaded.filter { !$0.alerts.isEmpty }
    guard alerting.isEmpty else { return pass(alerting) }
    return notLoaded(files)
  }

  private func pass(_ files: [RuleFile]) -> Judgement {
    let alerts = files.flatMap(\.alerts)
    return .pass(
      .loaded(files.map(\.path), alerts.map(\.name)),
      evidence: stack.evidence(alerts.map(\.location)))
  }

  private func invalid(_ path: String, _ problem: SyntaxProblem) -> Judgement {
    .fail(
      .invalid(path, problem), help: .repair(problem),
      evidence: [stack.evidence(SourceLocation(path: path, line: problem.line))])
  }

  private func notLoaded(_ files: [RuleFile]) -> Judgement {
    let valid = files.filter { stack.rules.problems(of: $0).isEmpty }
    guard let file = valid.first ?? files.first else { return none }
    guard !valid.isEmpty else {
      return stack.rules.problems(of: file).first.map { invalid(file.path, $0) } ?? none
    }
    return .partial(
      .notLoaded(file, stack), help: .load(file.path, stack),
      evidence: stack.evidence(file.alerts.map(\.location), limit: 3))
  }

  private var none: Judgement {
    let isUnread = stack.files.sources.contains { source in
      source.path.lowercased().contains("alert") && source.text.contains("- alert:")
        && (source.path.hasSuffix(".yml") || source.path.hasSuffix(".yaml"))
    }
    return .fail(isUnread ? .unreadable : .none, help: .write)
  }
}

extension Phrase {
  fileprivate static func loaded(_ paths: [String], _ names: [String]) -> Phrase {
    let count = Phrase.count(names.count, fr: ("alerte", "alertes"), en: ("alert", "alerts"))
    return Phrase(fr: "Prometheus charge ", en: "Prometheus loads ") + count
      + Phrase(fr: " de ", en: " of ") + .list(paths, limit: 3) + Phrase(verbatim: "\u{A0}: ")
      + .list(names)
  }

  fileprivate static func invalid(_ path: String, _ problem: SyntaxProblem) -> Phrase {
    Phrase(
      fr: "Prometheus refuse \(path) (ligne \(problem.line))\u{A0}: \(problem.message)",
      en: "Prometheus refuses \(path) (line \(problem.line)): \(problem.message)")
  }

  fileprivate static func repair(_ problem: SyntaxProblem) -> Phrase {
    Phrase(
      fr:
        "corrigez la ligne \(problem.line), puis vérifiez avec «\u{A0}promtool check rules\u{A0}»",
      en: "repair line \(problem.line), then check with 'promtool check rules'")
  }

  fileprivate static func notLoaded(_ file: RuleFile, _ stack: Stack) -> Phrase {
    let names = Phrase.list(file.alerts.map(\.name), limit: 3)
    let reason: Phrase =
      if stack.prometheusConfig == nil {
        Phrase(
          fr: "aucune configuration de Prometheus", en: "there is no configuration of Prometheus")
      } else if stack.prometheusConfig?.ruleFiles.isEmpty == true {
        Phrase(
          fr: "«\u{A0}rule_files\u{A0}» est absent de sa configuration",
          en: "its configuration has no 'rule_files'")
      } else if let unmatched = stack.rules.unmatched.first {
        Phrase(
          fr: "rien n'est monté en \(unmatched.place)",
          en: "nothing is mounted at \(unmatched.place)")
      } else {
        Phrase(
          fr: "sa configuration n'arrive pas dans le conteneur",
          en: "its configuration does not get into the container")
      }
    return Phrase(
      fr: "\(file.path) est valide (", en: "\(file.path) is valid (") + names
      + Phrase(
        fr: "), mais Prometheus ne le charge pas\u{A0}: ",
        en: "), but Prometheus does not load it: ")
      + reason
  }

  fileprivate static func load(_ path: String, _ stack: Stack) -> Phrase {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return Phrase(
      fr:
        "montez «\u{A0}./\(path):/etc/prometheus/\(name):ro\u{A0}» et écrivez «\u{A0}rule_files: [\(name)]\u{A0}» dans la configuration de Prometheus",
      en:
        "mount './\(path):/etc/prometheus/\(name):ro' and write 'rule_files: [\(name)]' in the configuration of Prometheus"
    )
  }

  fileprivate static let none = Phrase(
    fr: "aucune règle d'alerte de Prometheus n'a été trouvée",
    en: "no alerting rule of Prometheus was found")

  fileprivate static let unreadable = Phrase(
    fr:
      "un fichier d'alertes existe, mais ce n'est pas un fichier de règles lisible (groups, rules)",
    en: "a file of alerts is there, but it is no readable rule file (groups, rules)")

  fileprivate static let write = Phrase(
    fr:
      "créez prometheus/alerts.yml avec «\u{A0}groups\u{A0}», et commencez par l'alerte «\u{A0}up == 0\u{A0}»",
    en: "create prometheus/alerts.yml with 'groups', and begin with the alert 'up == 0'")
}
